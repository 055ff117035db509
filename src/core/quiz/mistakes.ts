import type { Answer } from './attempt-state.ts';
import type { BankReference } from './bank.ts';

/** A question that was answered somewhere, judged, with the day it was on the device's calendar. */
export interface Judged {
  readonly kind: 'judged';
  /** Question id. */
  readonly q: string;
  readonly bank: BankReference;
  readonly a: Answer;
  /** Languages the question was read and answered in. */
  readonly ask: string;
  readonly answer: string;
  readonly at: string;
  readonly day: string;
  readonly right: boolean;
}

/** A question the learner took out of the book. */
export interface TakenOut {
  readonly kind: 'out';
  readonly q: string;
  readonly at: string;
}

/** A question of the wrong-answer book, as it was last answered wrong. */
export interface Mistake {
  readonly wrong: Judged;
  /** The days on which it was answered right since. */
  readonly rightOn: readonly string[];
}

/** Right on so many different days, and a question leaves the book: once may be luck or a fresh memory. */
export const DAYS_TO_LEAVE = 2;

/**
 * The wrong-answer book: what was last answered wrong and since then not right on two different days, nor taken out by
 * the learner; the newest mistake first. Events may come in any order.
 * @example mistakeBook([...fromAttempts, ...fromPractice])[0]?.wrong.q
 */
export function mistakeBook(events: readonly (Judged | TakenOut)[]): readonly Mistake[] {
  const book = new Map<string, Mistake>();
  const inTime = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const event of inTime) {
    const known = book.get(event.q);
    if (event.kind === 'out') book.delete(event.q);
    else if (!event.right) book.set(event.q, { wrong: event, rightOn: [] });
    else if (known !== undefined) {
      const rightOn = [...new Set([...known.rightOn, event.day])];
      if (rightOn.length >= DAYS_TO_LEAVE) book.delete(event.q);
      else book.set(event.q, { ...known, rightOn });
    }
  }
  return [...book.values()].sort((a, b) => (a.wrong.at < b.wrong.at ? 1 : -1));
}
