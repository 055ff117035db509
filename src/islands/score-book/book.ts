import type { Issue } from '#core/issue.ts';
import type { Entry, Learner } from '#core/ledger/entry.ts';
import type { Draft, Health } from '#core/ledger/ports.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';

/** Everything this device keeps about its learner. */
export interface Kept {
  readonly device: string;
  readonly profile: Learner | null;
  /** In the order they were handed in. */
  readonly entries: readonly Entry[];
  readonly drafts: readonly Draft[];
  readonly health: Health;
  /** Whether the device signs what it hands in. */
  readonly signs: boolean;
  /** Assurance of the attempts of each device, the chains it goes on from included. */
  readonly levels: ReadonlyMap<string, Level>;
}

/** What the score book shows. */
export type Book =
  | { readonly stage: 'loading' }
  | { readonly stage: 'failed'; readonly issue: Issue }
  | {
      readonly stage: 'open';
      readonly kept: Kept;
      readonly erased: boolean;
      /** A write that did not succeed; what is shown is still what the device keeps. */
      readonly issue: Issue | null;
    };

export type BookAction =
  | { readonly type: 'opened'; readonly kept: Kept }
  | { readonly type: 'failed'; readonly issue: Issue }
  | { readonly type: 'retry' }
  | { readonly type: 'noted' }
  | { readonly type: 'named'; readonly profile: Learner }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'erased'; readonly kept: Kept };

/** Before the device was asked; the server draws this. */
export const CLOSED: Book = { stage: 'loading' };

/**
 * The next state of the score book. Nothing is shown as kept before the device has said so.
 * @example turn(CLOSED, { type: 'opened', kept }).stage → 'open'
 */
export function turn(book: Book, action: BookAction): Book {
  switch (action.type) {
    case 'opened':
      return { stage: 'open', kept: action.kept, erased: false, issue: null };
    case 'failed':
      if (book.stage === 'open') return { ...book, issue: action.issue };
      return { stage: 'failed', issue: action.issue };
    case 'retry':
      return CLOSED;
    case 'noted':
      return book.stage === 'open' ? { ...book, issue: null } : book;
    case 'named':
      if (book.stage !== 'open') return book;
      return { ...book, issue: null, kept: { ...book.kept, profile: action.profile } };
    case 'acknowledged':
      if (book.stage !== 'open') return book;
      return { ...book, kept: { ...book.kept, health: { ok: true } } };
    case 'erased':
      return { stage: 'open', kept: action.kept, erased: true, issue: null };
    default:
      return action satisfies never;
  }
}
