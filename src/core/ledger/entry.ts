import * as z from 'zod/mini';
import { BankReferences } from '#core/quiz/bank.ts';
import { MODES } from '#core/quiz/mode.ts';
import { Rules } from '#core/quiz/rules.ts';
import { Room } from '#core/sitting/room-code.ts';

/** 64 hexadecimal digits of a SHA-256. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A device: 64 hexadecimal digits. Random until devices have keys, then the hash of the public key. */
export const DeviceId = Hash;
/** Wall-clock time in UTC, `2026-11-22T08:30:00.000Z`; a day the calendar does not have is refused. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), z.refine(isRealInstant));

function isRealInstant(text: string): boolean {
  const time = Date.parse(text);
  // Engines roll `02-30` over to March; only a real day is written back as it was read.
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** What may stand in an answer: the kind's own schema reads it further. */
export const AnswerJson = z.union([
  z.string().check(z.maxLength(400)),
  z.int(),
  z.array(z.string().check(z.maxLength(400))).check(z.maxLength(50)),
  z.null(),
]);

/** One answer: question id, answer (`null` when left open), milliseconds spent. */
export const AnsweredItem = z.strictObject({
  q: z.string(),
  a: AnswerJson,
  ms: z.int().check(z.minimum(0)),
});
export type AnsweredItem = Readonly<z.infer<typeof AnsweredItem>>;

/** A finished attempt as it is recorded, before it gets its place in the chain. Short keys: it travels by QR one day. */
export const AttemptEvent = z.strictObject({
  type: z.literal('attempt'),
  /** Unique on the device: 32 hexadecimal digits. */
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  quiz: z.string(),
  bank: BankReferences,
  seed: z.string().check(z.maxLength(40)),
  mode: z.enum(MODES),
  /** What it was drawn and marked by. Absent in the first records: what the quiz publishes, and no mix. */
  rules: z.optional(Rules),
  /** Language the questions were read in. */
  lang: z.string().check(z.maxLength(20)),
  /** Language the answers were given in; absent where it is the same. */
  to: z.optional(z.string().check(z.maxLength(20))),
  /** The supervised sitting it was begun in; absent for what a learner does alone. */
  sit: z.optional(Room),
  start: Instant,
  end: Instant,
  /** Minutes east of UTC when it ended. */
  tz: z.int().check(z.minimum(-1440), z.maximum(1440)),
  /** Milliseconds from first question to hand-in by the monotonic clock, pauses over a reload not counted. */
  ms: z.int().check(z.minimum(0)),
  ans: z.array(AnsweredItem).check(z.maxLength(500)),
  /** Points the device gave itself; a clerk never relies on them. */
  score: z.int().check(z.minimum(0)),
  of: z.int().check(z.minimum(0)),
});
export type AttemptEvent = Readonly<z.infer<typeof AttemptEvent>>;

/** A line of the ledger: an event with its place in the device's chain. `seq` counts from 0. */
export const Entry = z.strictObject({
  ...AttemptEvent.shape,
  dev: DeviceId,
  seq: z.int().check(z.minimum(0)),
  /**
   * Hash of the line before; `chainStart(dev)` for the first. Not the hash of a transcript's header, because a learner
   * may correct a misspelt name later and the chain has to stay what it was.
   */
  prev: Hash,
});
export type Entry = Readonly<z.infer<typeof Entry>>;

/** Whose record it is. Nothing else is ever collected. */
export const Learner = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  number: z.string().check(z.minLength(1), z.maxLength(40)),
  department: z.string().check(z.minLength(1), z.maxLength(80)),
});
export type Learner = Readonly<z.infer<typeof Learner>>;
