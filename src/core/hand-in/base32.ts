// Crockford's 32: no I, L, O (read as 1, 1, 0) and no U, which is left free to mark where a frame begins and ends. Capitals
// and figures only, so that a QR code needs 5½ bits a sign and a chat program finds nothing to beautify.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Bytes as capitals and figures, five bits a sign; the last sign is filled up with zeros.
 * @example encodeBase32(new Uint8Array([255])) === 'ZW'
 */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (5 - bits)) & 31);
}

/**
 * The bytes of what `encodeBase32` wrote; `null` for a sign outside the alphabet or a last sign that is not filled with
 * zeros.
 * @example decodeBase32('ZW') → Uint8Array [255]
 */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/**
 * A text as far as it can be one of ours: full-width and small letters made plain, look-alikes read as what was meant,
 * and everything a chat program puts between dropped: spaces, line breaks, quotation marks, invisible signs.
 * @example foldBase32('ｓａｎyu 1-o\nl') === 'SANYU101'
 */
export function foldBase32(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
