import type { Token } from './token.ts';

/** One thing a passage must hold to be found. */
export interface QueryTerm {
  readonly term: string;
  /** A single Han character also stands for every pair it begins. */
  readonly prefix: boolean;
}

/**
 * What a query asks for, each once.
 * @example queryTerms(tokenize('人', 'query')) → [{ term: '人', prefix: true }]
 */
export function queryTerms(tokens: readonly Token[]): readonly QueryTerm[] {
  const terms = new Set(tokens.map(({ term }) => term));
  return Array.from(terms, (term) => ({ term, prefix: /^\p{Script=Han}$/u.test(term) }));
}
