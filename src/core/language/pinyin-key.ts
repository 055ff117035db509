const TONES = /[\u0300\u0301\u0304\u030C]/g;

/**
 * What two spellings of one reading share: tones, capitals, spaces and apostrophes do not count, ü may be typed as v,
 * u: or with a figure for its tone.
 * @example pinyinKey('Lǜ sè') === pinyinKey('lv4se4')
 */
export function pinyinKey(text: string): string {
  return tonedPinyin(text).replace(TONES, '');
}

/**
 * The same with the marks of the tones, to tell a wrong tone from a tone left out. Figures for tones do not count.
 * @example tonedPinyin('Jì dù') === 'jìdù'.normalize('NFD')
 */
export function tonedPinyin(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/u:|v/g, 'u\u0308')
    .replace(/([a-z\u0308])[1-5](?!\d)/g, '$1')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * Whether a text is written with tones.
 * @example hasTones('jì du') → true
 */
export function hasTones(text: string): boolean {
  return text.normalize('NFD').search(TONES) >= 0;
}
