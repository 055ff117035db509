import type { LanguageTag } from '#core/language/text.ts';
import { findMarks, type Mark, mergeSpans, type Span } from './marks.ts';
import { queryTerms } from './query-terms.ts';
import type { Token } from './token.ts';

/** A piece of a snippet, to be shown marked if it is a hit. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

// What is never cut: a Tibetan syllable with its tsheg and shads; a word; a character with its marks.
const ATOM =
  /[\u0F00\u0F18-\u0F39\u0F3E-\u0FBC]+[\u0F0B-\u0F14]*|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u200B-\u200F\u2060\u2066-\u2069])+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * The part of a text that answers a query best, at most `length` UTF-16 units (more only where the first word is
 * longer), cut between words, syllables or characters, with … where text was left out. Without the ellipses the
 * pieces together are a part of the text. A `length` of Infinity marks the whole text.
 * @example snippet('七进七看', tokenize('七看', 'query'), 'zh', 80) → [{ text: '七进', hit: false }, { text: '七看', … }]
 */
export function snippet(
  text: string,
  query: readonly Token[],
  language: LanguageTag,
  length: number,
): readonly SnippetPiece[] {
  const marks = findMarks(text, queryTerms(query));
  const window =
    text.length <= length ? { start: 0, end: text.length } : widen(text, bestSpan(marks, length), length);
  const pieces = cut(text, window, mergeSpans(marks));
  // Chinese punctuation writes six dots.
  const ellipsis = { text: language === 'zh' ? '……' : '…', hit: false };
  if (window.start > 0) pieces.unshift(ellipsis);
  if (window.end < text.length) pieces.push(ellipsis);
  return pieces;
}

/** From a mark to a mark: the stretch that fits and answers most different terms, then most often, then first. */
function bestSpan(marks: readonly Mark[], length: number): Span {
  let best = { start: 0, end: 0, terms: 0, count: 0 };
  for (const [i, { start }] of marks.entries()) {
    const within = marks.slice(i).filter(({ end }, next) => next === 0 || end - start <= length);
    const terms = new Set(within.map(({ term }) => term)).size;
    if (terms > best.terms || (terms === best.terms && within.length > best.count)) {
      best = { start, end: Math.max(...within.map(({ end }) => end)), terms, count: within.length };
    }
  }
  return best;
}

/** Whole atoms around a span: a third of what is left over goes before it, the rest behind, then before again. */
function widen(text: string, span: Span, length: number): Span {
  const atoms = Array.from(text.matchAll(ATOM), ({ 0: atom, index: start }) => ({
    start,
    end: start + atom.length,
  }));
  let first = Math.max(
    0,
    atoms.findIndex(({ end }) => end > span.start),
  );
  let last = Math.max(first, atoms.filter(({ start }) => start < span.end).length - 1);
  const startOf = (atom: number) => atoms[atom]?.start ?? Infinity;
  const endOf = (atom: number) => atoms[atom]?.end ?? Infinity;
  const earliest = span.start - (length - (span.end - span.start)) / 3;
  const fits = (from: number, to: number) => endOf(to) - startOf(from) <= length;
  while (first > 0 && startOf(first - 1) >= earliest && fits(first - 1, last)) first--;
  while (fits(first, last + 1)) last++;
  while (first > 0 && fits(first - 1, last)) first--;
  return { start: startOf(first), end: endOf(last) };
}

function cut(text: string, window: Span, hits: readonly Span[]): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  const add = (start: number, end: number, hit: boolean) => {
    if (start < end) pieces.push({ text: text.slice(start, end), hit });
  };
  let at = window.start;
  for (const hit of hits) {
    const [start, end] = [Math.max(hit.start, at), Math.min(hit.end, window.end)];
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, window.end, false);
  return pieces;
}
