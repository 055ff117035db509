import lunr from 'lunr';
import { FIELDS } from './payload.ts';
import type { Postings } from './postings.ts';
import { type Statistics, weigher } from './weights.ts';

/** lunr's form of where a term stands: field, then document, then facts about the match (we keep none). */
type Inverted = Record<string, number | Record<string, object>>;

const NO_FACTS = {};

/**
 * A lunr index of the given terms and, if `wanted` is there, only those documents. Its documents are named by their
 * positions. The weights are those of the whole index.
 * @example excerptOf(statistics, lookUp(index, '团结', false))
 */
export function excerptOf(
  statistics: Statistics,
  terms: ReadonlyMap<string, Postings>,
  wanted?: ReadonlySet<number>,
): lunr.Index {
  const vectors = new Map<string, number[]>();
  const inverted = Array.from(terms.keys())
    .sort()
    .map((term, number): [string, Inverted] => {
      const entry: Inverted = { _index: number };
      const postings = terms.get(term);
      if (postings !== undefined) enter(entry, vectors, statistics, postings, wanted);
      return [term, entry];
    });
  return lunr.Index.load({
    version: lunr.version,
    fields: [...FIELDS],
    fieldVectors: [...vectors],
    invertedIndex: inverted,
    pipeline: [],
  });
}

function enter(
  entry: Inverted,
  vectors: Map<string, number[]>,
  statistics: Statistics,
  postings: Postings,
  wanted: ReadonlySet<number> | undefined,
): void {
  const weigh = weigher(statistics, postings);
  for (const field of FIELDS) {
    const documents: Record<string, object> = {};
    const { positions, counts } = postings[field];
    for (const [i, position] of positions.entries()) {
      if (wanted?.has(position) === false) continue;
      documents[position] = NO_FACTS;
      const name = `${field}/${position}`;
      const vector = vectors.get(name) ?? [];
      vector.push(Number(entry._index), weigh(field, position, counts[i] ?? 1));
      vectors.set(name, vector);
    }
    entry[field] = documents;
  }
}
