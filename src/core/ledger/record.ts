import * as z from 'zod/mini';
import { DeviceId, Entry, Hash, Instant, type AttemptEvent } from './entry.ts';
import { PublicKey, Signature } from './signature.ts';
import { Checkpoint } from './checkpoint.ts';

const Count = z.int().check(z.minimum(0));
const PLACE = { dev: DeviceId, seq: Count, prev: Hash };
const EventId = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const EVENT = {
  id: EventId,
  at: Instant,
  /** Minutes east of UTC. */
  tz: z.int().check(z.minimum(-1440), z.maximum(1440)),
};

/** Why a learner takes an attempt back. No free text: it would travel to the clerk. */
export const VOID_REASONS = ['trial', 'other-person', 'other'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** A learner deleted one attempt. Its hash stays, so that the chain still holds; its content is gone. */
export const VoidEvent = z.strictObject({
  type: z.literal('void'),
  ...EVENT,
  of: z.strictObject({ dev: DeviceId, seq: Count, hash: Hash }),
  /** Its id, which it has wherever else it was recorded; absent in the first such notes. */
  attempt: z.optional(EventId),
  why: z.enum(VOID_REASONS),
});
export type VoidEvent = Readonly<z.infer<typeof VoidEvent>>;

/** What another device signed of its own chain; kept, so that its attempts do not lose their level. */
export const Proof = z.strictObject({ cp: Checkpoint, key: PublicKey, sig: Signature });
export type Proof = Readonly<z.infer<typeof Proof>>;

/** This device goes on where another one stood: after a restore, a change of key, or to join two halves. */
export const ContinuesEvent = z.strictObject({
  type: z.literal('continues'),
  ...EVENT,
  /** The other chain's end. `proof` is null where that device had no key. */
  from: z.strictObject({ dev: DeviceId, seq: Count, head: Hash, proof: z.nullable(Proof) }),
});
export type ContinuesEvent = Readonly<z.infer<typeof ContinuesEvent>>;

/** Records were missing when the device was opened. */
export const GapEvent = z.strictObject({
  type: z.literal('gap'),
  ...EVENT,
  /** The end of the chain as it was last known outside of the database. */
  known: z.strictObject({ dev: DeviceId, head: Hash, seq: z.int().check(z.minimum(-1)) }),
  lost: Count,
});
export type GapEvent = Readonly<z.infer<typeof GapEvent>>;

/** How far the learner has read, and what was done with the word cards, at one moment. */
export const SummaryEvent = z.strictObject({
  type: z.literal('summary'),
  ...EVENT,
  /** Passages read of each document. */
  read: z
    .array(z.strictObject({ doc: z.string().check(z.maxLength(100)), n: Count }))
    .check(z.maxLength(500)),
  cards: z.strictObject({
    /** Cards taken up, those seen at least once, and all reviews. */
    all: Count,
    seen: Count,
    reviews: Count,
  }),
});
export type SummaryEvent = Readonly<z.infer<typeof SummaryEvent>>;

/** What is left of a deleted attempt: its place and the hash the next record points at. */
export const ErasedRecord = z.strictObject({ type: z.literal('erased'), ...PLACE, hash: Hash });
export type ErasedRecord = Readonly<z.infer<typeof ErasedRecord>>;

/** Everything that can be added to a ledger. */
export type LedgerEvent = AttemptEvent | VoidEvent | ContinuesEvent | GapEvent | SummaryEvent;

/** An event with its place in the device's chain. */
export type Placed<E extends LedgerEvent> = E & Pick<Entry, 'dev' | 'seq' | 'prev'>;

/** One line of a ledger since version 2, by its `type`. */
export const LedgerRecord = z.discriminatedUnion('type', [
  Entry,
  z.strictObject({ ...VoidEvent.shape, ...PLACE }),
  z.strictObject({ ...ContinuesEvent.shape, ...PLACE }),
  z.strictObject({ ...GapEvent.shape, ...PLACE }),
  z.strictObject({ ...SummaryEvent.shape, ...PLACE }),
  ErasedRecord,
]);
export type LedgerRecord = Entry | Placed<Exclude<LedgerEvent, AttemptEvent>> | ErasedRecord;

/** One device's chain from its first record. */
export interface Chain {
  readonly device: string;
  readonly records: readonly LedgerRecord[];
}

/** What a device holds: chains it goes on from, each named by a `continues` record, and its own. */
export interface Ledger extends Chain {
  readonly carried: readonly Chain[];
}
