import type { LocalText } from '#core/language/text.ts';

/** A stretch of text, or the id of the gap that stands between two. */
export type GapPart = { readonly text: string } | { readonly gap: string };

const GAP = /\[\[(\d+)\]\]/;

/**
 * A text cut at its gaps `[[1]]`, `[[2]]` …
 * @example cutAtGaps('学校[[1]]研究。') → [{ text: '学校' }, { gap: '1' }, { text: '研究。' }]
 */
export function cutAtGaps(text: string): readonly GapPart[] {
  return text
    .split(GAP)
    .map((piece, index) => (index % 2 === 1 ? { gap: piece } : { text: piece }))
    .filter((part) => 'gap' in part || part.text !== '');
}

/**
 * The ids of the gaps of a text in the order of their numbers, the order in which answers are recorded: languages may
 * put the gaps in different places.
 * @example gapsOf('[[2]]和[[1]]') → ['1', '2']
 */
export function gapsOf(text: string): readonly string[] {
  return cutAtGaps(text)
    .flatMap((part) => ('gap' in part ? [part.gap] : []))
    .sort((a, b) => Number(a) - Number(b));
}

/**
 * Whether every language of a text has each of the gaps exactly once.
 * @example sameGaps({ zh: '[[1]]', ug: '[[2]]' }, ['1']) → false
 */
export function sameGaps(text: LocalText, gaps: readonly string[]): boolean {
  const wanted = [...gaps].sort((a, b) => Number(a) - Number(b)).join();
  return Object.values(text).every((one) => gapsOf(one).join() === wanted);
}
