import type { PublicKey, Verify } from './signature.ts';

/** The part of Web Crypto that checks a signature: the browser's `crypto.subtle`, or Node's. */
export interface Subtle<Key> {
  importKey(
    format: 'jwk',
    key: PublicKey,
    algorithm: { readonly name: 'ECDSA'; readonly namedCurve: 'P-256' },
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<Key>;
  verify(
    algorithm: { readonly name: 'ECDSA'; readonly hash: 'SHA-256' },
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

/**
 * Checks signatures with the Web Crypto it is given.
 * @example readTranscript(bytes, verifyWith(crypto.subtle))
 */
export function verifyWith<Key>(subtle: Subtle<Key>): Verify {
  return async (key, bytes, signature) => {
    try {
      const imported = await subtle.importKey('jwk', key, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
        'verify',
      ]);
      return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, bytes);
    } catch {
      // A point that is not on the curve.
      return false;
    }
  };
}
