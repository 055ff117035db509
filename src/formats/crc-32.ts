/** Of every byte, by the polynomial of zip archives with its bits turned round. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/**
 * The CRC-32 by which zip archives know that a file is what was packed (APPNOTE 4.4.7). It finds accidents, not intent.
 * @example crc32(new TextEncoder().encode('123456789')) → 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
  return ~rest >>> 0;
}
