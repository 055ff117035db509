// Not Intl.Segmenter: browsers that we serve do not all have it, and a mark must be the same everywhere.
const GRAPHEME = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * What a reader counts as letters: a sign with the marks on and under it. A Tibetan stack is one.
 * @example graphemes('སྦྱོར') → ['སྦྱོ', 'ར']
 */
export function graphemes(text: string): readonly string[] {
  return text.match(GRAPHEME) ?? [];
}
