import type { QueryTerm } from './query-terms.ts';
import { tokenize } from './tokenize.ts';

/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch that a query found, and the query's term that it answers. */
export interface Mark extends Span {
  readonly term: string;
}

/**
 * Where a text answers a query, in order; marks may overlap. A whole word or syllable is marked even if only its
 * stem was asked for.
 * @example findMarks('民族团结', [{ term: '团结', prefix: false }]) → [{ start: 2, end: 4, term: '团结' }]
 */
export function findMarks(text: string, terms: readonly QueryTerm[]): readonly Mark[] {
  const whole = new Set(terms.map(({ term }) => term));
  const beginnings = terms.filter(({ prefix }) => prefix).map(({ term }) => term);
  return tokenize(text, 'index').flatMap(({ term, start, end }): readonly Mark[] => {
    if (whole.has(term)) return [{ start, end, term }];
    const beginning = beginnings.find((first) => term.startsWith(first));
    return beginning === undefined
      ? []
      : [{ start, end: start + firstCharacter(text, start), term: beginning }];
  });
}

// Of a pair of Han characters only the first was asked for.
function firstCharacter(text: string, at: number): number {
  return String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

/**
 * Overlapping and touching stretches made one.
 * @example mergeSpans([{ start: 0, end: 2 }, { start: 1, end: 3 }]) → [{ start: 0, end: 3 }]
 */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last === undefined || last.end < span.start) merged.push({ start: span.start, end: span.end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
