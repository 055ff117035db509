import type { Bank } from '#core/quiz/bank.ts';
import type { Grade } from '#core/quiz/question.ts';

/** What one question came to in one attempt. */
export const OUTCOMES = ['open', 'wrong', 'partial', 'right'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One question of an attempt. */
export interface Item {
  readonly question: string;
  readonly outcome: Outcome;
}

/** Two bits an outcome; what is left of a UTF-16 unit below the surrogates is enough for 13,824 questions. */
const STATES = OUTCOMES.length;
const MOST_PLACES = 0xd800 / STATES;

/**
 * A question's place among those of its banks and what came of it, as one character: ten thousand transcripts of forty
 * attempts must fit in the memory, their answers need not.
 * @example readItems(writeItem(3, true, { points: 1, possible: 1 }), ids) → [{ question: ids[3], outcome: 'right' }]
 */
export function writeItem(place: number, answered: boolean, { points, possible }: Grade): string {
  if (place >= MOST_PLACES) return '';
  const earned = points >= possible ? 'right' : points > 0 ? 'partial' : 'wrong';
  return String.fromCharCode(place * STATES + OUTCOMES.indexOf(answered ? earned : 'open'));
}

/** What `writeItem` wrote; `ids` are the question ids of the attempt's banks, one bank after the other. */
export function readItems(items: string, ids: readonly string[]): readonly Item[] {
  const read: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const code = items.charCodeAt(at);
    const question = ids[Math.floor(code / STATES)] ?? '';
    read.push({ question, outcome: OUTCOMES[code % STATES] ?? 'open' });
  }
  return read;
}

/** How many of the questions `writeItem` wrote were got all right. */
export function countRight(items: string): number {
  let right = 0;
  for (let at = 0; at < items.length; at++) {
    if (OUTCOMES[items.charCodeAt(at) % STATES] === 'right') right++;
  }
  return right;
}

/**
 * The question ids behind the items of a record, by what `AppraisedRecord.bank` says. Remembers what it has put together.
 * @example readItems(marking.items, questionIdsOf(banks)(record.bank))
 */
export function questionIdsOf(banks: readonly Bank[]): (bank: string) => readonly string[] {
  const byName = new Map(banks.map((bank) => [`${bank.id}@${bank.version}`, bank]));
  const known = new Map<string, readonly string[]>();
  return (bank) => {
    const there = known.get(bank);
    if (there !== undefined) return there;
    const ids = bank.split(', ').flatMap((name) => byName.get(name)?.questions.map(({ id }) => id) ?? []);
    known.set(bank, ids);
    return ids;
  };
}
