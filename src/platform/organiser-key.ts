import type { PublicKey, Signer } from '#core/ledger/signature.ts';
import { cipherWith, type Cipher } from '#core/sealed/cipher.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * What encrypts with a passphrase; `null` on plain http, where there is no Web Crypto.
 * @example const cipher = browserCipher(); if (cipher === null) tell({ code: 'E_CRYPTO_ABSENT' });
 */
export function browserCipher(): Cipher | null {
  // Typed as always there; on plain http it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return subtle === undefined ? null : cipherWith(subtle, randomBytes);
}

/** So many bytes that nobody can foretell. `randomBytes(7).length === 7` */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/**
 * A new key of an organiser: the public half, and the private number that goes into the key file and nowhere else. Only
 * where `browserCipher` gives something.
 */
export async function makeOrganiserKey(): Promise<{ readonly key: PublicKey; readonly secret: string }> {
  // Unlike a device's key this one has to leave the browser, encrypted.
  const { privateKey } = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { key: { crv: 'P-256', kty: 'EC', x, y }, secret: d };
}

/**
 * Signs with a key out of its file. The browser takes the number and gives it back to nobody; `null` when number and
 * public key do not belong together.
 * @example const signer = await organiserSigner(key, secret)
 */
export async function organiserSigner(key: PublicKey, secret: string): Promise<Signer | null> {
  try {
    const own = await crypto.subtle.importKey('jwk', { ...key, d: secret }, CURVE, false, ['sign']);
    return {
      key,
      sign: async (bytes) =>
        new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, own, bytes)),
    };
  } catch {
    return null;
  }
}
