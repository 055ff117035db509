const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

/**
 * Bytes as base64url without padding, as JSON Web Keys write them.
 * @example toBase64url(new Uint8Array([255, 254])) === '__4'
 */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const letters = Math.min(4, Math.ceil(((bytes.length - i) * 8) / 6));
    for (let place = 0; place < letters; place++) text += LETTERS[(word >> (18 - 6 * place)) & 63] ?? '';
  }
  return text;
}

/**
 * The bytes again; `null` for anything `toBase64url` does not write, so that one value has one spelling.
 * @example fromBase64url('__4') → Uint8Array [255, 254]
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined) return null;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (word >> bits) & 0xff;
  }
  return toBase64url(bytes) === text ? bytes : null;
}
