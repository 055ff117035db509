import { scriptKey } from '#core/language/answer-key.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { joined } from './join.ts';

interface Tile {
  readonly id: string;
  readonly text: string;
}

/**
 * The tiles that make a sentence, each used once, in its order; `null` where none do, because it was typed.
 * @example tilesOf('zh', '有喜事', [{ id: '0', text: '喜事' }, { id: '1', text: '有' }]) → ['1', '0']
 */
export function tilesOf(
  language: LanguageTag,
  sentence: string,
  tiles: readonly Tile[],
): readonly string[] | null {
  if (sentence === '') return [];
  for (const tile of tiles) {
    const start = joined(language, [tile.text, '']);
    const rest = tiles.filter((one) => one !== tile);
    if (sentence === tile.text) return [tile.id];
    if (!sentence.startsWith(start)) continue;
    const after = tilesOf(language, sentence.slice(start.length), rest);
    if (after !== null && after.length > 0) return [tile.id, ...after];
  }
  return null;
}

/**
 * Whether a sentence consists of tiles, each used once at most, however its words are parted.
 * @example isOfTiles('zh', '有，喜事', ['喜事', '有', '要']) → true
 */
export function isOfTiles(language: LanguageTag, sentence: string, tiles: readonly string[]): boolean {
  const bare = tiles.map((tile) => unparted(language, tile)).filter((tile) => tile !== '');
  const whole = unparted(language, sentence);
  return whole !== '' && comesApart(whole, bare);
}

/**
 * A text by its letters alone: words that are parted otherwise are the same.
 * @example unparted('ug', 'بۇ كۈن') === unparted('ug', 'بۇكۈن')
 */
export function unparted(language: LanguageTag, text: string): string {
  return scriptKey(language, text).replace(/[ ་]/g, '');
}

function comesApart(whole: string, tiles: readonly string[]): boolean {
  if (whole === '') return true;
  return tiles.some((tile, at) => {
    const others = tiles.filter((_, one) => one !== at);
    return whole.startsWith(tile) && comesApart(whole.slice(tile.length), others);
  });
}
