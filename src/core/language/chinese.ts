/**
 * What two spellings of one Chinese answer share: full and half width alike, lower case, no punctuation, no spaces
 * beside a Han character; other words and numbers stay apart by one space.
 * @example zhKey('“三语” 学法,') === '三语学法'
 */
export function zhKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{Script=Han}) /gu, '$1')
    .replace(/ (?=\p{Script=Han})/gu, '')
    .trim();
}
