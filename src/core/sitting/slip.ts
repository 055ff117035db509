import * as z from 'zod/mini';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import { fromBase64url } from '#core/ledger/base64url.ts';
import { entryLine, headOf } from '#core/ledger/chain.ts';
import { deviceOf, formatSignature } from '#core/ledger/device-key.ts';
import { Entry, Hash, Learner } from '#core/ledger/entry.ts';
import { DOMAINS, bytesUnder } from '#core/ledger/hash.ts';
import { learnerIssues } from '#core/ledger/profile.ts';
import { PublicKey, Signature, type Signer, type Verify } from '#core/ledger/signature.ts';
import { readLine, splitLines } from '#core/ledger/transcript-lines.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

const FORMAT = 'sanyu-slip/1';

const SlipHead = z.strictObject({
  fmt: z.literal(FORMAT),
  /** Null on a device without a key. */
  key: z.nullable(PublicKey),
  learner: Learner,
  /** Hash of the record that follows. */
  rec: Hash,
});
const SignedHead = z.strictObject({ ...SlipHead.shape, sig: z.nullable(Signature) });

/** One attempt as it is handed to the organiser in the room: small enough for a few QR codes. */
export interface Slip {
  readonly learner: Learner;
  readonly entry: Entry;
  readonly hash: string;
}

/**
 * The slip of an attempt: a line that says whose it is, signed where the device has a key, and the record as it stands in
 * the device's ledger.
 * @example formatHandIn(utf8(await formatSlip(entry, learner, signer)))
 */
export async function formatSlip(entry: Entry, learner: Learner, signer: Signer | null): Promise<string> {
  const head = { fmt: FORMAT, key: signer?.key ?? null, learner, rec: headOf(entry).hash } as const;
  const sig = signer === null ? null : formatSignature(await signer.sign(bytesToSign(head)));
  return `${canonicalJson({ ...head, sig })}\n${entryLine(entry)}\n`;
}

/**
 * Reads a slip, trusting nothing: exact lines, closed keys, the record's hash, and the signature where there is one.
 * @example await readSlip(bytes, verify) → { ok: true, value: { learner, entry, hash } }
 */
export async function readSlip(bytes: Uint8Array, verify: Verify | null): Promise<Result<Slip, Issue>> {
  const lines = splitLines(bytes);
  if (!lines.ok || lines.value.length !== 2) return damaged();
  const [first, second] = lines.value.map((line, index) => readLine(line, index + 1));
  if (first?.ok !== true || second?.ok !== true) return damaged();
  const head = SignedHead.safeParse(first.value);
  const entry = Entry.safeParse(second.value);
  if (!head.success || !entry.success || learnerIssues(head.data.learner).length > 0) return damaged();
  const { sig, ...signed } = head.data;
  const hash = headOf(entry.data).hash;
  // A device with a key signs, and its id is that of the key.
  const fits = signed.key === null ? sig === null : sig !== null && deviceOf(signed.key) === entry.data.dev;
  if (hash !== signed.rec || !fits) return damaged();
  if (signed.key !== null && sig !== null && verify !== null) {
    const holds = await verify(signed.key, bytesToSign(signed), fromBase64url(sig) ?? new Uint8Array());
    if (!holds) return err({ code: 'E_SLIP_SIGNATURE' });
  }
  return ok({ learner: signed.learner, entry: entry.data, hash });
}

function bytesToSign(head: z.infer<typeof SlipHead>): Uint8Array<ArrayBuffer> {
  return bytesUnder(DOMAINS.slip, canonicalJson(head));
}

function damaged(): Result<never, Issue> {
  return err({ code: 'E_SLIP_DAMAGED' });
}
