const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

/**
 * Bytes as base64url without padding, as JSON Web Keys write them.
 * @example toBase64url(new Uint8Array([255, 254])) === '__4'
 */
export function toBase64url(bytes: Uint8Array): string {
  const letters = Array.from({ length: Math.ceil((bytes.length * 8) / 6) }, (_, place) => {
    const bit = 6 * place;
    // Six bits lie in one byte or in two neighbours.
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return LETTERS[(two >> (10 - (bit & 7))) & 63];
  });
  return letters.join('');
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
    // A letter that is none of ours is not what comes back in the end.
    word = ((word << 6) | (VALUES.get(letter) ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (word >> bits) & 0xff;
  }
  return toBase64url(bytes) === text ? bytes : null;
}
