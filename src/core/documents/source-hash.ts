import { sha256Hex } from '#core/ledger/hash.ts';

const DIGITS = 8;

/**
 * What a translation keeps of the original passage it was made from, to notice when that changes: the first 8 digits
 * of the SHA-256 of its text in NFC, without the sign of its shape.
 * @example sourceHash('一、基本情况').length === 8
 */
export function sourceHash(text: string): string {
  return sha256Hex(text.normalize('NFC')).slice(0, DIGITS);
}
