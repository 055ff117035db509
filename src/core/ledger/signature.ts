import * as z from 'zod/mini';
import { canonicalJson } from '#core/canonical-json.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { sha256Hex } from './hash.ts';

/**
 * A device's public key as a JSON Web Key with nothing but the curve point. The last letter of a coordinate carries two
 * bits that mean nothing; only the spelling in which they are 0 is read.
 */
export const PublicKey = z.strictObject({
  crv: z.literal('P-256'),
  kty: z.literal('EC'),
  x: z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)),
  y: z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)),
});
export type PublicKey = Readonly<z.infer<typeof PublicKey>>;

/** 64 bytes r and s in base64url; of the two values of s that verify, the smaller one. */
export const Signature = z.string().check(
  z.regex(/^[\w-]{85}[AQgw]$/),
  z.refine((text) => isLow(fromBase64url(text))),
);

/** Signs with this device's key, which nobody can copy. Only the browser and the tests have one to give. */
export interface Signer {
  readonly key: PublicKey;
  /** ECDSA P-256 over SHA-256, 64 bytes r and s. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** Whether `signature` over `bytes` was made with the private half of `key`. Never rejects: a key off the curve is false. */
export type Verify = (
  key: PublicKey,
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

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
  const s = secondHalf(signature);
  if (s <= ORDER / 2n) return toBase64url(signature);
  const low = (ORDER - s).toString(16).padStart(64, '0');
  const bytes = Uint8Array.from(signature);
  for (let i = 0; i < 32; i++) bytes[32 + i] = parseInt(low.slice(2 * i, 2 * i + 2), 16);
  return toBase64url(bytes);
}

/** The order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function isLow(signature: Uint8Array | null): boolean {
  return signature?.length === 64 && secondHalf(signature) <= ORDER / 2n;
}

function secondHalf(signature: Uint8Array): bigint {
  let value = 0n;
  for (const byte of signature.subarray(32)) value = (value << 8n) | BigInt(byte);
  return value;
}
