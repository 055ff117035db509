import { type Field, FIELDS } from './payload.ts';

/** In which documents a term stands in one field, ascending, and how often in each. */
export interface Counts {
  readonly positions: number[];
  readonly counts: number[];
}

/** The same for every field. */
export type Postings = Readonly<Record<Field, Counts>>;

const NEXT_FIELD = 0;

/** A term that stands nowhere yet. */
export function emptyPostings(): Postings {
  return { body: { positions: [], counts: [] }, title: { positions: [], counts: [] } };
}

/**
 * Postings as a row of numbers: the distance from the document before (the first from -1), and after it, if the term
 * stands there more than once, how often, negative; a 0 before the next field, none at the end.
 * @example a term once in the body of document 0 and thrice in that of document 4 → [1, 4, -3]
 */
export function encodePostings(postings: Postings): number[] {
  const row: number[] = [];
  for (const field of FIELDS) {
    const { positions, counts } = postings[field];
    let before = -1;
    for (const [i, position] of positions.entries()) {
      row.push(position - before);
      before = position;
      const count = counts[i] ?? 1;
      if (count > 1) row.push(-count);
    }
    row.push(NEXT_FIELD);
  }
  while (row.at(-1) === NEXT_FIELD) row.pop();
  return row;
}

/** The inverse of `encodePostings`. */
export function decodePostings(row: readonly number[]): Postings {
  const postings = emptyPostings();
  let [field, position]: [Field, number] = ['body', -1];
  for (const number of row) {
    const { positions, counts } = postings[field];
    if (number === NEXT_FIELD) [field, position] = ['title', -1];
    else if (number < 0) counts[counts.length - 1] = -number;
    else {
      position += number;
      positions.push(position);
      counts.push(1);
    }
  }
  return postings;
}
