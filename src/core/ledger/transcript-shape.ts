import * as z from 'zod/mini';
import type { Entry } from './entry.ts';
import { DeviceId, Hash, Instant, Learner } from './entry.ts';

/** What the header's `fmt` says. A reader refuses every other version. */
export const TRANSCRIPT_FORMAT = 'sanyu-transcript/1';

/** What a reader accepts before it trusts a single field (records.md 1.1). */
export const TRANSCRIPT_LIMITS = { bytes: 8 * 1024 * 1024, entries: 20_000, depth: 6 } as const;

/** The first line: whose record it is, which device wrote it, which site it comes from. Covered by `cp.hdr`. */
export const TranscriptHeader = z.strictObject({
  dev: DeviceId,
  fmt: z.literal(TRANSCRIPT_FORMAT),
  learner: Learner,
  site: z.string().check(z.maxLength(200)),
});
export type TranscriptHeader = Readonly<z.infer<typeof TranscriptHeader>>;

/** What the whole file is at one moment: how many entries, the hashes of the header and of the last entry. */
export const Checkpoint = z.strictObject({
  at: Instant,
  count: z.int().check(z.minimum(0)),
  dev: DeviceId,
  hdr: Hash,
  head: Hash,
});
export type Checkpoint = Readonly<z.infer<typeof Checkpoint>>;

/**
 * The last line. `sum` is the hash of the checkpoint itself (domain `sanyu/cp/1`) and is what makes a changed `at`
 * noticed; a later version signs exactly the bytes that `sum` is the hash of and puts the signature into `sig`.
 * Level 0: without a signature anyone can write a consistent file anew. The hashes show damage and careless edits only.
 */
export const CheckpointLine = z.strictObject({ cp: Checkpoint, sig: z.null(), sum: Hash });

/** A transcript that was read and found whole. */
export interface Transcript {
  readonly device: string;
  readonly learner: Learner;
  readonly site: string;
  readonly entries: readonly Entry[];
  /** Hash of each entry, in the same order: what a record is known by everywhere. */
  readonly hashes: readonly string[];
  /** When the device wrote the file. */
  readonly at: string;
  /** Assurance level (records.md 1.5). 0 is unsigned, the only one this version writes. */
  readonly level: 0;
}
