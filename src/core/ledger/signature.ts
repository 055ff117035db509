import * as z from 'zod/mini';
import { fromBase64url } from './base64url.ts';
import { isLow } from './device-key.ts';

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
  z.refine((text) => isLow(fromBase64url(text) ?? new Uint8Array())),
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
