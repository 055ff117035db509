import type { BankReferences } from '#core/quiz/bank.ts';
import type { Mode } from '#core/quiz/mode.ts';
import type { Rules } from '#core/quiz/rules.ts';
import type { Room } from '#core/sitting/room-code.ts';
import type { AnsweredItem, AttemptEvent, Entry, Learner } from './entry.ts';
import type { GapEvent, Ledger, SummaryEvent, VoidReason } from './record.ts';
import type { Signer } from './signature.ts';
import type { Transcript } from './transcript-shape.ts';

/** The time, handed in: the core has no clock of its own. */
export interface Clock {
  /** `2026-11-22T08:30:00.000Z` */
  now(): string;
  /** Minutes east of UTC. */
  offset(): number;
  /** Milliseconds that never go back. */
  monotonic(): number;
}

/** An attempt that is not handed in yet. `ms` is the time spent on the answers so far. What is optional is as in a record. */
export interface Draft extends DraftNotes {
  readonly id: string;
  readonly quiz: string;
  readonly bank: BankReferences;
  readonly seed: string;
  readonly mode?: Mode;
  readonly rules?: Rules;
  readonly lang: string;
  readonly to?: string;
  readonly sit?: Room;
  readonly start: string;
  /** The answers acknowledged so far, in the order of their index. */
  readonly items: readonly AnsweredItem[];
  readonly ms: number;
}

/** What a learner leaves beside the answers, and the clock of a time limit. */
export interface DraftNotes {
  /** Questions to come back to. */
  readonly flagged?: readonly string[];
  /** Where a mock or an exam is: a question's place, or the look over all of them. */
  readonly place?: number | 'review';
  /** Wrong ones still to be asked again before the end; absent until that begins. */
  readonly again?: readonly string[];
  /** Milliseconds that were left at a moment of the wall clock. */
  readonly left?: { readonly ms: number; readonly at: string };
}

/** Whether the device still holds what it once acknowledged. `lost` counts finished attempts; 0 when only drafts or the profile are gone. */
export type Health = { readonly ok: true } | { readonly ok: false; readonly lost: number };

/** What the device remembers. Every write is on the disk before its promise resolves; failures reject with an `Issue`. */
export interface Store {
  device(): Promise<string>;
  profile(): Promise<Learner | null>;
  saveProfile(learner: Learner): Promise<void>;
  /** The newest unfinished attempt at a quiz. */
  draft(quiz: string): Promise<Draft | null>;
  begin(draft: Draft): Promise<void>;
  /**
   * The same index may be written again. Rejects when the attempt was handed in or given up meanwhile. `leaving` is the
   * last moment of a page: nothing is waited for, so that it is on its way before the page is gone.
   */
  answer(id: string, index: number, item: AnsweredItem, leaving?: boolean): Promise<void>;
  /** Writes the notes that are named, beside the answers. Rejects like `answer`. */
  note(id: string, notes: DraftNotes): Promise<void>;
  abandon(id: string): Promise<void>;
  /** Entry, new head and removal of the draft together or not at all; the same attempt twice gives the first entry. */
  finish(event: AttemptEvent): Promise<Entry>;
  /** Attempts of all its chains, the oldest chain first. */
  entries(): Promise<readonly Entry[]>;
  /** Everything that is handed in. */
  ledger(): Promise<Ledger>;
  /** What the device signs with; `null` without Web Crypto: level 0. */
  signer(): Promise<Signer | null>;
  append(event: GapEvent | SummaryEvent): Promise<void>;
  /** Deletes one attempt; its hash and the reason stay. `false` when there is none. */
  void(id: string, why: VoidReason): Promise<boolean>;
  /** Goes on from another device of the same person. `false` when all was known; rejects with `E_TRANSCRIPT_FORK`. */
  takeIn(transcript: Transcript): Promise<boolean>;
  progress(): Promise<Readonly<Record<string, readonly string[]>>>;
  markRead(document: string, passage: string): Promise<void>;
  /** Stays what it was until `acknowledgeLoss`, over reloads too. */
  health(): Promise<Health>;
  /** The learner has been told; what is here now counts as whole. */
  acknowledgeLoss(): Promise<void>;
  eraseEverything(): Promise<void>;
  close(): void;
}
