import lunr from 'lunr';
import { excerptOf } from './excerpt.ts';
import { lookUp, type SearchIndex } from './lookup.ts';
import { FIELDS } from './payload.ts';
import type { Postings } from './postings.ts';
import type { QueryTerm } from './query-terms.ts';

/** Must a document hold every term, or is one enough? */
export type Demand = 'all' | 'any';

/** A document by its position. A higher score is a better match; scores of different queries do not compare. */
export interface Ranked {
  readonly position: number;
  readonly score: number;
}

/**
 * The documents that hold the terms, best first. lunr ranks them: it is handed an index of nothing but the asked
 * terms and the documents in question, which gives the same scores as the whole (it measures a document against
 * the query's terms only) and costs what the answer costs, not what the index does.
 * @example rank(index, [{ term: '团结', prefix: false }], 'all')
 */
export function rank(index: SearchIndex, terms: readonly QueryTerm[], demand: Demand): readonly Ranked[] {
  const found = terms.map(({ term, prefix }) => lookUp(index, term, prefix));
  const wanted = demand === 'all' ? holdingAll(found) : undefined;
  if (terms.length === 0 || wanted?.size === 0) return [];
  const excerpt = excerptOf(index.statistics, new Map(found.flatMap((postings) => [...postings])), wanted);
  const results = excerpt.query((query) => {
    const presence = demand === 'all' ? lunr.Query.presence.REQUIRED : lunr.Query.presence.OPTIONAL;
    for (const { term, prefix } of terms) {
      const wildcard = prefix ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
      query.term(term, { presence, wildcard, usePipeline: false });
    }
  });
  return results.map(({ ref, score }) => ({ position: Number(ref), score }));
}

// Rarest term first, so that the longer rows only have to be looked through for what the shorter ones left.
function holdingAll(found: readonly ReadonlyMap<string, Postings>[]): ReadonlySet<number> {
  const rows = found.map((postings) => [...postings.values()].flatMap(positionsOf));
  const [rarest = [], ...others] = rows.sort((a, b) => a.length - b.length);
  return others.reduce((left, row) => new Set(row.filter((position) => left.has(position))), new Set(rarest));
}

function positionsOf(postings: Postings): readonly number[] {
  return FIELDS.flatMap((field) => postings[field].positions);
}
