import { webcrypto } from 'node:crypto';
import { appendEntry, headOf } from '#core/ledger/chain.ts';
import type { Ledger, LedgerEvent, LedgerRecord } from '#core/ledger/record.ts';
import type { PublicKey, Signer } from '#core/ledger/signature.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { signTranscript, type LedgerContent } from '#core/ledger/signed-transcript.ts';
import { verifyWith } from '#core/ledger/web-crypto.ts';
import { AT, DEVICE, attempts, learner, utf8 } from './builders.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };

export const verify = verifyWith(webcrypto.subtle);

/** A device with a key of its own. */
export async function newSigner(): Promise<Signer> {
  const pair = await webcrypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  const key: PublicKey = { crv: 'P-256', kty: 'EC', x, y };
  const sign: Signer['sign'] = async (bytes) =>
    new Uint8Array(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes));
  return { key, sign };
}

/** The key of a key file, as the page takes it in. */
export async function importSigner(key: PublicKey, secret: string): Promise<Signer> {
  const own = await webcrypto.subtle.importKey('jwk', { ...key, d: secret }, ECDSA, false, ['sign']);
  const sign: Signer['sign'] = async (bytes) =>
    new Uint8Array(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, own, bytes));
  return { key, sign };
}

/** The chain of a device in which these things happened. */
export function chainOf(events: readonly LedgerEvent[], device = DEVICE): readonly LedgerRecord[] {
  const records: LedgerRecord[] = [];
  for (const event of events) {
    const last = records.at(-1);
    records.push(appendEntry(last === undefined ? null : headOf(last), event, device));
  }
  return records;
}

export function ledgerOf(signer: Signer | null, events: readonly LedgerEvent[] = attempts(2)): Ledger {
  const device = signer === null ? DEVICE : deviceOf(signer.key);
  return { device, records: chainOf(events, device), carried: [] };
}

/** The bytes a device hands in. */
export async function signed(signer: Signer | null, change: Partial<LedgerContent> = {}) {
  const ledger = change.ledger ?? ledgerOf(signer);
  return utf8(await signTranscript({ learner, at: AT, ...change, ledger }, signer));
}

/** What other records carry beside what they tell. */
export function moment(number: number) {
  return { id: number.toString(16).padStart(32, 'e'), at: AT, tz: 480 };
}
