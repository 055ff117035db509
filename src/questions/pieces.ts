/**
 * The pieces of a text in which ` | ` separates accepted answers or tiles.
 * @example piecesOf('每季度 | 一季度一次') → ['每季度', '一季度一次']
 */
export function piecesOf(text: string): readonly string[] {
  return text
    .split('|')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
