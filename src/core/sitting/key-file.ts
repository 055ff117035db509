import * as z from 'zod/mini';
import type { Issue } from '#core/issue.ts';
import { PublicKey } from '#core/ledger/signature.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Cipher } from '#core/sealed/cipher.ts';
import {
  openEnvelope,
  readEnvelope,
  sealEnvelope,
  type Envelope,
  type EnvelopeKind,
} from '#core/sealed/envelope.ts';
import { Organiser } from './organiser.ts';

/** What anyone may read on a key file: everything but the key that signs. */
export const KeyLabel = z.omit(Organiser, { revoked: true });
export type KeyLabel = Readonly<z.infer<typeof KeyLabel>>;

/** The private number of a key, in base64url. */
export const PrivateNumber = PublicKey.shape.x;

/** An organiser's key, encrypted with a passphrase of their own. */
export const KEY_FILE: EnvelopeKind<KeyLabel> = {
  name: 'sanyu-organiser-key',
  label: KeyLabel,
  codes: {
    not: 'E_KEY_NOT',
    version: 'E_KEY_VERSION',
    damaged: 'E_KEY_DAMAGED',
    passphrase: 'E_KEY_PASSPHRASE',
  },
};

/** A passphrase guards a key for years: no shorter one is taken for a new key. */
export const PASSPHRASE_LENGTH = 12;

/**
 * The file of a new key. It is the only place where `secret` is kept.
 * @example saveFile('sanyu-key-maqin.json', 'application/json', await formatKeyFile(label, secret, passphrase, cipher))
 */
export function formatKeyFile(
  label: KeyLabel,
  secret: string,
  passphrase: string,
  cipher: Cipher,
): Promise<string> {
  return sealEnvelope(KEY_FILE, label, { d: secret }, said(passphrase), cipher);
}

/**
 * Reads the outside of a key file: whose it is.
 * @example readKeyFile('{}') → { ok: false, error: { code: 'E_KEY_NOT' } }
 */
export function readKeyFile(text: string): Result<Envelope<KeyLabel>, Issue> {
  return readEnvelope(KEY_FILE, text);
}

/**
 * The private number inside.
 * @example await openKeyFile(envelope, 'wrong', cipher) → { ok: false, error: { code: 'E_KEY_PASSPHRASE' } }
 */
export async function openKeyFile(
  envelope: Envelope<KeyLabel>,
  passphrase: string,
  cipher: Cipher,
): Promise<Result<string, Issue>> {
  const opened = await openEnvelope(KEY_FILE, envelope, said(passphrase), cipher);
  if (!opened.ok) return opened;
  const read = z.strictObject({ d: PrivateNumber }).safeParse(opened.value);
  return read.success ? ok(read.data.d) : err({ code: 'E_KEY_DAMAGED' });
}

/** One spelling for what looks the same, on whatever keyboard it was typed. */
function said(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}
