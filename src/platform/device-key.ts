import type { PublicKey, Signer, Verify } from '#core/ledger/signature.ts';
import { StoreError } from './store-error.ts';

/** A device's key as it lies in the database. The browser signs with the private half and shows it to nobody. */
export interface DeviceKey {
  readonly key: PublicKey;
  readonly privateKey: CryptoKey;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * A new key that cannot be taken out of this browser; `null` on plain http, where there is no Web Crypto, and wherever
 * the browser refuses: the device then records without signing.
 */
export async function makeDeviceKey(): Promise<DeviceKey | null> {
  try {
    const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    return { key: { crv: 'P-256', kty: 'EC', x, y }, privateKey: pair.privateKey };
  } catch {
    return null;
  }
}

/**
 * Signs with the device's key.
 * @example await signTranscript(content, signerOf(kept))
 */
export function signerOf({ key, privateKey }: DeviceKey): Signer {
  return {
    key,
    sign: async (bytes) => {
      try {
        return new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, bytes));
      } catch (cause) {
        // A profile that was copied by a program has the record, but no key that could be copied with it.
        throw new StoreError('E_STORE_SIGN', cause);
      }
    },
  };
}

/**
 * Checks signatures; `null` where this page has no Web Crypto.
 * @example await readTranscript(bytes, await browserVerify())
 */
export async function browserVerify(): Promise<Verify | null> {
  // Typed as always there; on plain http it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const { verifyWith } = await import('#core/ledger/web-crypto.ts');
  return verifyWith(subtle);
}
