import * as z from 'zod/mini';
import { Checkpoint as SignedCheckpoint } from './checkpoint.ts';
import type { Entry } from './entry.ts';
import { DeviceId, Hash, Instant, Learner } from './entry.ts';
import type { Ledger, Proof, VoidReason } from './record.ts';
import { PublicKey, Signature } from './signature.ts';

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

/** Version 2: the same, signed where the device has a key. */
export const SIGNED_FORMAT = 'sanyu-transcript/2';

/** The first line of version 2. `key` is null on a device without a key, whose id is random. */
export const SignedHeader = z.strictObject({
  dev: DeviceId,
  fmt: z.literal(SIGNED_FORMAT),
  key: z.nullable(PublicKey),
  learner: Learner,
  site: z.string().check(z.maxLength(200)),
});
export type SignedHeader = Readonly<z.infer<typeof SignedHeader>>;

/** The last line of version 2. `sig` is over the bytes of `cp` under a domain of its own. */
export const SignedCheckpointLine = z.strictObject({
  cp: SignedCheckpoint,
  sig: z.nullable(Signature),
  sum: Hash,
});

/**
 * Assurance (records.md 1.5). 0: whole, but unsigned; anyone could have written it. 1: unchanged since this device wrote
 * it; not who sat there, nor how. 2: of a supervised sitting, and an organiser the site trusts has signed for it. No file
 * gives itself level 2: `supervise` (core/appraisal) does, by the organiser's list.
 */
export type Level = 0 | 1 | 2;

/** A transcript that was read and found whole. */
export interface Transcript {
  readonly device: string;
  readonly learner: Learner;
  readonly site: string;
  /** The attempts of all its chains; what a learner deleted is not among them. */
  readonly entries: readonly Entry[];
  /** Hash of each entry, in the same order: what a record is known by everywhere. */
  readonly hashes: readonly string[];
  /** Assurance of each entry, in the same order. */
  readonly levels: readonly Level[];
  /** When the device wrote the file. */
  readonly at: string;
  /** Of the device's own chain. */
  readonly level: Level;
  /** Signed, but nothing here could check it: plain http has no Web Crypto. The level is 0 then. */
  readonly unchecked: boolean;
  /** Everything in it, for a device that is to go on from here. */
  readonly ledger: Ledger;
  /** What shows that it is unchanged; null where it is not signed. */
  readonly proof: Proof | null;
  readonly voids: readonly VoidedAttempt[];
}

/** An attempt that its learner deleted. */
export interface VoidedAttempt {
  readonly hash: string;
  /** Its id; `null` where the note does not say it. */
  readonly id: string | null;
  readonly why: VoidReason;
  readonly at: string;
}
