import type { LanguageTag } from '#core/language/text.ts';
import { fromLatin } from '#core/language/uyghur-latin.ts';
import type { SearchIndex } from './lookup.ts';
import type { SearchDocument } from './payload.ts';
import { queryTerms } from './query-terms.ts';
import { type Demand, rank, type Ranked } from './rank.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** A found document. */
export interface Hit {
  readonly document: SearchDocument;
  readonly score: number;
}

/** What a search gives: the hits, best first, and the terms that found them, for `snippet`. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly tokens: readonly Token[];
}

/**
 * Finds what a reader typed: documents with all terms, or else, in Uyghur, with the query read as Latin letters, or
 * else with any of the terms. At most `limit` hits; a query without terms finds nothing.
 * @example search(openIndex(payload.index), payload.docs, 'ug', 'كىتابلار', 20).hits
 */
export function search(
  index: SearchIndex,
  docs: readonly SearchDocument[],
  language: LanguageTag,
  text: string,
  limit: number,
): SearchResult {
  const typed = tokenize(text, 'query');
  for (const [tokens, demand] of attempts(language, text, typed)) {
    const ranked = rank(index, queryTerms(tokens), demand);
    if (ranked.length > 0) return { hits: ranked.slice(0, limit).map((found) => toHit(found, docs)), tokens };
  }
  return { hits: [], tokens: typed };
}

function attempts(
  language: LanguageTag,
  text: string,
  typed: readonly Token[],
): readonly (readonly [readonly Token[], Demand])[] {
  if (language !== 'ug' || !/[a-z]/i.test(text))
    return [
      [typed, 'all'],
      [typed, 'any'],
    ];
  const read = tokenize(fromLatin(text), 'query');
  return [
    [typed, 'all'],
    [read, 'all'],
    [typed, 'any'],
    [read, 'any'],
  ];
}

function toHit({ position, score }: Ranked, docs: readonly SearchDocument[]): Hit {
  const document = docs[position];
  if (document === undefined)
    throw new RangeError(`the index knows document ${position}, the payload does not`);
  return { document, score };
}
