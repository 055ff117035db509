import * as z from 'zod/mini';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import { fromBase64url } from '#core/ledger/base64url.ts';
import { deviceOf, formatSignature } from '#core/ledger/device-key.ts';
import { DeviceId, Hash, Instant } from '#core/ledger/entry.ts';
import { DOMAINS, bytesUnder, hashLine } from '#core/ledger/hash.ts';
import { learnerIssues } from '#core/ledger/profile.ts';
import { Signature, type Signer, type Verify } from '#core/ledger/signature.ts';
import { readLine, splitLines } from '#core/ledger/transcript-lines.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { formatOf } from './file-format.ts';
import { organiserId, publicKeyOf, standingAt, type Organiser, type Standing } from './organiser.ts';
import { PaperAttempt } from './paper-attempt.ts';
import { Room } from './room-code.ts';

const NAME = 'sanyu-sitting';

/** An attempt that was handed in in the room: whose, from which device, and the hash that is its whole content. */
export const Listed = z.strictObject({
  dev: DeviceId,
  number: z.string().check(z.minLength(1), z.maxLength(40)),
  rec: Hash,
});
export type Listed = Readonly<z.infer<typeof Listed>>;

/** What an organiser signs at the end of a sitting. Each attempt of it stands in it by itself: nothing else is vouched for. */
export const Manifest = z.strictObject({
  /** When it was signed. */
  at: Instant,
  /** Thumbprint of the organiser's key. */
  by: DeviceId,
  fmt: z.literal(`${NAME}/1`),
  /** When the room was opened. */
  from: Instant,
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  list: z.array(Listed).check(z.maxLength(5000)),
  /** Attempts on paper: nobody else has them, so they are here whole. */
  paper: z.array(PaperAttempt).check(z.maxLength(5000)),
  quiz: z.string().check(z.maxLength(100)),
  sit: Room,
  /** When it was closed. */
  to: Instant,
  /** Minutes east of UTC where it was held. */
  tz: z.int().check(z.minimum(-1440), z.maximum(1440)),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

const Last = z.strictObject({ sig: Signature, sum: Hash });

/** A manifest that was read and found unchanged. */
export interface ReadManifest {
  readonly manifest: Manifest;
  /** `null` when the site does not know the key. */
  readonly organiser: Organiser | null;
  /** `unknown`: nobody the site trusts. `unchecked`: nothing here could check the signature. Only `valid` raises a level. */
  readonly standing: Standing | 'unknown' | 'unchecked';
}

/**
 * The file: one line of what is signed, one of the signature.
 * @example saveFile(name, 'application/jsonl', await signManifest(content, signer))
 */
export async function signManifest(content: Omit<Manifest, 'by' | 'fmt'>, signer: Signer): Promise<string> {
  const manifest: Manifest = { ...content, by: deviceOf(signer.key), fmt: `${NAME}/1` };
  const line = lineOf(manifest);
  const sig = formatSignature(await signer.sign(bytesUnder(DOMAINS.sitting, line)));
  return `${line}\n${canonicalJson({ sig, sum: hashLine(DOMAINS.sitting, line) })}\n`;
}

/** Whether a file says of itself that it is such a list. `isManifest(bytes)` before `readManifest(bytes, …)`. */
export function isManifest(bytes: Uint8Array): boolean {
  return formatOf(bytes)?.name === NAME;
}

/**
 * Reads a manifest, trusting nothing: exact lines, closed keys, times in order, nobody twice, and the signature by the key
 * of the organiser it names. A key the site does not know is no fault of the file: it stands in `standing`.
 * @example await readManifest(bytes, organisers, verify) → { ok: false, error: { code: 'E_SITTING_SIGNATURE' } }
 */
export async function readManifest(
  bytes: Uint8Array,
  organisers: readonly Organiser[],
  verify: Verify | null,
): Promise<Result<ReadManifest, Issue>> {
  const { version = '' } = formatOf(bytes) ?? {};
  if (isManifest(bytes) && version !== '1') return err({ code: 'E_SITTING_VERSION', values: { version } });
  const lines = splitLines(bytes);
  if (!lines.ok || lines.value.length !== 2) return err({ code: 'E_SITTING_DAMAGED' });
  const [first, second] = lines.value.map((line, index) => readLine(line, index + 1));
  if (first?.ok !== true || second?.ok !== true) return err({ code: 'E_SITTING_DAMAGED' });
  const [read, last] = [Manifest.safeParse(first.value), Last.safeParse(second.value)];
  if (!read.success || !last.success || !isSound(read.data)) return err({ code: 'E_SITTING_DAMAGED' });
  const manifest = read.data;
  const line = lineOf(manifest);
  if (last.data.sum !== hashLine(DOMAINS.sitting, line)) return err({ code: 'E_SITTING_DAMAGED' });
  const organiser = organisers.find((one) => organiserId(one) === manifest.by) ?? null;
  if (organiser === null) return ok({ manifest, organiser, standing: 'unknown' });
  if (verify === null) return ok({ manifest, organiser, standing: 'unchecked' });
  const signature = fromBase64url(last.data.sig) ?? new Uint8Array();
  const holds = await verify(publicKeyOf(organiser), bytesUnder(DOMAINS.sitting, line), signature);
  if (!holds) return err({ code: 'E_SITTING_SIGNATURE' });
  return ok({ manifest, organiser, standing: standingAt(organiser, manifest.at) });
}

/** Opened, closed, signed in this order; no record and nobody's paper twice; names that may stand in a sheet. */
function isSound({ from, to, at, list, paper }: Manifest): boolean {
  const once = (values: readonly string[]) => new Set(values).size === values.length;
  return (
    from <= to &&
    to <= at &&
    once(list.map(({ rec }) => rec)) &&
    once(paper.map(({ learner }) => learner.number)) &&
    paper.every(({ learner }) => learnerIssues(learner).length === 0)
  );
}

function lineOf(manifest: Manifest): string {
  // JSON values only: the schema says so.
  return canonicalJson(manifest as Json);
}
