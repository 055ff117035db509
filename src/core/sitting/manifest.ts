import * as z from 'zod/mini';
import type { Issue } from '#core/issue.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { DeviceId, Hash, Instant } from '#core/ledger/entry.ts';
import { DOMAINS } from '#core/ledger/hash.ts';
import { learnerIssues } from '#core/ledger/profile.ts';
import type { Signer, Verify } from '#core/ledger/signature.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { formatOf } from './file-format.ts';
import type { Organiser } from './organiser.ts';
import { PaperAttempt } from './paper-attempt.ts';
import { Room } from './room-code.ts';
import { readContent, signContent, type ReadSigned, type SignedKind } from './signed-file.ts';

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

/** How a manifest is signed and read. */
const SITTING: SignedKind<Manifest> = {
  name: NAME,
  domain: DOMAINS.sitting,
  content: Manifest,
  isSound,
  codes: { version: 'E_SITTING_VERSION', damaged: 'E_SITTING_DAMAGED', signature: 'E_SITTING_SIGNATURE' },
};

/** A manifest that was read and found unchanged. */
export interface ReadManifest extends Omit<ReadSigned<Manifest>, 'content'> {
  readonly manifest: Manifest;
}

/**
 * The file: one line of what is signed, one of the signature.
 * @example saveFile(name, 'application/jsonl', await signManifest(content, signer))
 */
export function signManifest(content: Omit<Manifest, 'by' | 'fmt'>, signer: Signer): Promise<string> {
  return signContent(SITTING, { ...content, by: deviceOf(signer.key), fmt: `${NAME}/1` }, signer);
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
  const read = await readContent(SITTING, bytes, organisers, verify);
  if (!read.ok) return read;
  const { content: manifest, organiser, standing } = read.value;
  return ok({ manifest, organiser, standing });
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
