import { hexToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#core/canonical-json.ts';
import { toBase64url } from './base64url.ts';
import { sha256Hex } from './hash.ts';
import type { PublicKey } from './signature.ts';

/**
 * The id of the device that holds the key: SHA-256 of the key's canonical JSON, which is its thumbprint after RFC 7638.
 * @example deviceOf(signer.key).length === 64
 */
export function deviceOf({ crv, kty, x, y }: PublicKey): string {
  return sha256Hex(canonicalJson({ crv, kty, x, y }));
}

/**
 * Both s and n − s verify: anyone could write a second file that says the same. The smaller one is kept, and a reader
 * takes no other, so that no bit of a signed file can be changed at all.
 * @example formatSignature(await signer.sign(bytes)).length === 86
 */
export function formatSignature(signature: Uint8Array): string {
  if (isLow(signature)) return toBase64url(signature);
  const s = secondHalf(signature);
  const low = (ORDER - s).toString(16).padStart(64, '0');
  const bytes = Uint8Array.from(signature);
  bytes.set(hexToBytes(low), 32);
  return toBase64url(bytes);
}

/** Whether a signature is of the smaller sort. `isLow(fromBase64url(formatSignature(any)))`. */
export function isLow(signature: Uint8Array): boolean {
  return signature.length === 64 && secondHalf(signature) <= ORDER / 2n;
}

/** The order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function secondHalf(signature: Uint8Array): bigint {
  let value = 0n;
  for (const byte of signature.subarray(32)) value = (value << 8n) | BigInt(byte);
  return value;
}
