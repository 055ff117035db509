import type { LanguageTag } from '#core/language/spoken.ts';

// Tibetan tiles bring their tshegs with them.
const UNSPACED: ReadonlySet<LanguageTag> = new Set(['zh', 'bo']);

/**
 * The sentence that tiles make.
 * @example joined('ug', ['ياخشى', 'كۈن']) → 'ياخشى كۈن'
 */
export function joined(language: LanguageTag, tiles: readonly string[]): string {
  return tiles.join(UNSPACED.has(language) ? '' : ' ');
}
