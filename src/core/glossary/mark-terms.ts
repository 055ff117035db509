import type { TermPiece } from './find-terms.ts';

/** A term in a text: from, to, and which. */
export type Mark = readonly [start: number, end: number, id: string];

/**
 * The marks of a text that `termFinder` has cut in pieces, one for each term: a page of underlines is no help.
 * @example marksOf([{ text: '长效' }, { text: '机制', term: 'a' }]) → [[2, 4, 'a']]
 */
export function marksOf(pieces: readonly TermPiece[]): readonly Mark[] {
  const seen = new Set<string>();
  let at = 0;
  return pieces.flatMap(({ text, term }): readonly Mark[] => {
    const start = at;
    at += text.length;
    if (term === undefined || seen.has(term)) return [];
    seen.add(term);
    return [[start, at, term]];
  });
}
