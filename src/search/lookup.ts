import type { IndexData } from './payload.ts';
import { decodePostings, type Postings } from './postings.ts';
import { type Statistics, statistics } from './weights.ts';

/** A payload's index, opened once and asked often. */
export interface SearchIndex {
  readonly statistics: Statistics;
  readonly terms: readonly string[];
  readonly rows: IndexData['postings'];
}

/**
 * Opens the index of a payload. Postings stay packed until a query asks for them.
 * @example openIndex(payload.index)
 */
export function openIndex({ lengths, terms, postings }: IndexData): SearchIndex {
  return { statistics: statistics(lengths), terms: terms === '' ? [] : terms.split(' '), rows: postings };
}

/**
 * The postings of a term, or with `prefix` of every term that begins with it.
 * @example lookUp(index, '人', true)
 */
export function lookUp(index: SearchIndex, term: string, prefix: boolean): ReadonlyMap<string, Postings> {
  const found = new Map<string, Postings>();
  for (let at = firstAtOrAfter(index.terms, term); at < index.terms.length; at++) {
    const candidate = index.terms[at] ?? '';
    if (prefix ? !candidate.startsWith(term) : candidate !== term) break;
    found.set(candidate, decodePostings(index.rows[at] ?? []));
  }
  return found;
}

function firstAtOrAfter(terms: readonly string[], term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
