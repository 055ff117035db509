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
