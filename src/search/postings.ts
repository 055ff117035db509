import { type Field, FIELDS } from './payload.ts';

/** In which documents a term stands in one field, and how often, by position. */
export type Counts = Map<number, number>;

/** The same for every field. */
export type Postings = Readonly<Record<Field, Counts>>;

const NEXT_FIELD = 0;

/**
 * Postings as a row of numbers: the distance from the document before (the first from -1), and after it, if the term
 * stands there more than once, how often, negative; a 0 before the next field, none at the end.
 * @example encodePostings({ body: new Map([[0, 1], [4, 3]]), title: new Map() }) → [1, 4, -3]
 */
export function encodePostings(postings: Postings): number[] {
  const row: number[] = [];
  for (const field of FIELDS) {
    let before = -1;
    for (const [position, count] of postings[field]) {
      row.push(position - before);
      if (count > 1) row.push(-count);
      before = position;
    }
    row.push(NEXT_FIELD);
  }
  while (row.at(-1) === NEXT_FIELD) row.pop();
  return row;
}

/** The inverse of `encodePostings`. */
export function decodePostings(row: readonly number[]): Postings {
  const postings: Postings = { body: new Map(), title: new Map() };
  let [field, position] = [0, -1];
  for (const number of row) {
    const counts = postings[FIELDS[field] ?? 'body'];
    if (number === NEXT_FIELD) [field, position] = [field + 1, -1];
    else if (number < 0) counts.set(position, -number);
    else counts.set((position += number), 1);
  }
  return postings;
}
