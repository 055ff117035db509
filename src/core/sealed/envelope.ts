import * as z from 'zod/mini';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue, IssueCode } from '#core/issue.ts';
import { fromBase64url, toBase64url } from '#core/ledger/base64url.ts';
import { Hash } from '#core/ledger/entry.ts';
import { DOMAINS, bytesUnder, hashLine } from '#core/ledger/hash.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Cipher, Lock } from './cipher.ts';

/** Rounds of PBKDF2 a new file gets: what OWASP has asked for since 2023. A reader takes no fewer. */
export const ROUNDS = 600_000;
/** Far more than this and a phone would hang on a file made to hang it. */
const MOST_ROUNDS = 5_000_000;
/** Letters a file may have. */
const MOST = 16 * 1024 * 1024;

/** A sort of encrypted file: its name without the version, what stands on its outside, and how it speaks of trouble. */
export interface EnvelopeKind<Label> {
  readonly name: 'sanyu-organiser-key' | 'sanyu-sealed';
  readonly label: z.ZodMiniType<Label>;
  readonly codes: {
    readonly not: IssueCode;
    readonly version: IssueCode;
    readonly damaged: IssueCode;
    readonly passphrase: IssueCode;
  };
}

/** An encrypted file that was read and found whole. Its label can be read by anyone; its inside needs the passphrase. */
export interface Envelope<Label> {
  readonly label: Label;
  readonly lock: Lock;
  readonly box: Uint8Array<ArrayBuffer>;
  readonly bound: Uint8Array<ArrayBuffer>;
}

const Base64url = z.string().check(z.regex(/^[\w-]*$/));
const Outline = z.strictObject({
  box: Base64url,
  fmt: z.string(),
  iv: Base64url.check(z.length(16)),
  label: z.json(),
  rounds: z.int().check(z.minimum(ROUNDS), z.maximum(MOST_ROUNDS)),
  salt: Base64url.check(z.length(22)),
  sum: Hash,
});

/**
 * `content` encrypted with a passphrase, `label` readable on the outside. Nobody who changes either gets it opened.
 * @example await sealEnvelope(SEALED, label, content, 'K3QZ7M2P9X', cipher)
 */
export async function sealEnvelope<Label>(
  kind: EnvelopeKind<Label>,
  label: Label,
  content: Json,
  passphrase: string,
  cipher: Cipher,
): Promise<string> {
  const lock: Lock = { rounds: ROUNDS, salt: cipher.random(16), iv: cipher.random(12) };
  // Labels are read by schemas of JSON values.
  const outside = outsideOf(kind.name, label as Json, lock);
  const plain = bytesUnder(DOMAINS.sealed, canonicalJson(content));
  const hidden = await cipher.lock(
    passphrase,
    lock,
    plain,
    bytesUnder(DOMAINS.sealed, canonicalJson(outside)),
  );
  const file = { ...outside, box: toBase64url(hidden) };
  return `${canonicalJson({ ...file, sum: sumOf(file) })}\n`;
}

/**
 * Reads the outside, so that what is damaged is told from what has another passphrase.
 * @example readEnvelope(SEALED, text) → { ok: false, error: { code: 'E_SEALED_DAMAGED' } }
 */
export function readEnvelope<Label>(kind: EnvelopeKind<Label>, text: string): Result<Envelope<Label>, Issue> {
  const { codes } = kind;
  const version = new RegExp(`"fmt":\\s*"${kind.name}/([0-9.]{1,10})"`).exec(text.slice(0, MOST))?.[1];
  if (version === undefined || text.length > MOST) return err({ code: codes.not });
  if (version !== '1') return err({ code: codes.version, values: { version } });
  const read = Outline.safeParse(parse(text));
  if (!read.success) return err({ code: codes.damaged });
  const { sum, box, ...outside } = read.data;
  const label = kind.label.safeParse(outside.label);
  const [salt, iv, hidden] = [fromBase64url(outside.salt), fromBase64url(outside.iv), fromBase64url(box)];
  const whole = isWritable({ box, ...outside }) && sumOf({ box, ...outside }) === sum;
  if (!label.success || salt === null || iv === null || hidden === null || !whole) {
    return err({ code: codes.damaged });
  }
  const bound = bytesUnder(DOMAINS.sealed, canonicalJson(outside));
  return ok({ label: label.data, lock: { rounds: outside.rounds, salt, iv }, box: hidden, bound });
}

/**
 * What is inside.
 * @example await openEnvelope(SEALED, envelope, 'wrong', cipher) → { ok: false, error: { code: 'E_SEALED_PASSPHRASE' } }
 */
export async function openEnvelope<Label>(
  kind: EnvelopeKind<Label>,
  envelope: Envelope<Label>,
  passphrase: string,
  cipher: Cipher,
): Promise<Result<unknown, Issue>> {
  const plain = await cipher.unlock(passphrase, envelope.lock, envelope.box, envelope.bound);
  if (plain === null) return err({ code: kind.codes.passphrase });
  return ok(parse(new TextDecoder('utf-8').decode(plain.subarray(DOMAINS.sealed.length + 1))));
}

function outsideOf(name: string, label: Json, { rounds, salt, iv }: Lock) {
  return { fmt: `${name}/1`, iv: toBase64url(iv), label, rounds, salt: toBase64url(salt) };
}

function sumOf(file: Readonly<Record<string, Json>>): string {
  return hashLine(DOMAINS.sealed, canonicalJson(file));
}

/** A fraction in a foreign label is damage, not a bug of ours. */
function isWritable(file: Readonly<Record<string, Json>>): boolean {
  try {
    return canonicalJson(file) !== '';
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

// Every engine has it; the core's own lib leaves out the DOM that declares it.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
