import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { fromBase64url } from './base64url.ts';
import { emptyHead, entryLine, headOf } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';
import { bodyOf, bytesToSign, sumOf } from './checkpoint.ts';
import type { Learner } from './entry.ts';
import { DOMAINS, hashLine } from './hash.ts';
import type { Ledger } from './record.ts';
import type { Signer, Verify } from './signature.ts';
import { formatSignature } from './device-key.ts';
import type { Sealed } from './signed-reading.ts';
import { parseSealed } from './transcript.ts';
import type { Level, SignedHeader, Transcript } from './transcript-shape.ts';
import { SIGNED_FORMAT } from './transcript-shape.ts';

/** What a transcript is made from; `at` is now. */
export interface LedgerContent {
  readonly ledger: Ledger;
  readonly learner: Learner;
  /** A short name of the site, so that a clerk sees where a file comes from. */
  readonly site?: string;
  readonly at: string;
}

/**
 * The file a learner hands in, version 2: JSON Lines of exact canonical bytes (header, the chains this device goes on
 * from, its own, checkpoint), each ended by a line feed. `signer` is `null` on a device without a key: level 0.
 * @example await signTranscript({ ledger, learner, at: clock.now() }, signer)
 */
export async function signTranscript(content: LedgerContent, signer: Signer | null): Promise<string> {
  const { ledger, learner, site = 'sanyu', at } = content;
  const { device, records, carried } = ledger;
  const header: SignedHeader = { dev: device, fmt: SIGNED_FORMAT, key: signer?.key ?? null, learner, site };
  const headerLine = line(header);
  const all = [...carried.flatMap((chain) => chain.records), ...records];
  const cp = checkpointOf(ledger, headerLine, at);
  const sig = signer === null ? null : await signatureOf(cp, signer);
  const lines = [headerLine, ...all.map(entryLine), line({ cp, sig, sum: sumOf(cp) })];
  return lines.map((text) => `${text}\n`).join('');
}

function checkpointOf({ device, records, carried }: Ledger, headerLine: string, at: string): Checkpoint {
  const all = [...carried.flatMap((chain) => chain.records), ...records];
  const last = records.at(-1);
  return {
    at,
    body: bodyOf(all.map((record) => headOf(record).hash)),
    count: all.length,
    dev: device,
    hdr: hashLine(DOMAINS.header, headerLine),
    head: (last === undefined ? emptyHead(device) : headOf(last)).hash,
  };
}

async function signatureOf(cp: Checkpoint, signer: Signer): Promise<string> {
  return formatSignature(await signer.sign(bytesToSign(cp)));
}

/**
 * Reads a transcript of any version, trusting nothing: size, bytes, closed keys, chains, checkpoint and signatures are
 * checked, and every problem is told at once with its line. Where `verify` is `null` because the page has no Web Crypto,
 * a signed file counts as unsigned and says so in `unchecked`.
 * @example await readTranscript(bytes, verify) → { ok: true, value: { level: 1, entries: […] } }
 */
export async function readTranscript(
  bytes: Uint8Array,
  verify: Verify | null,
): Promise<Result<Transcript, readonly Issue[]>> {
  const read = parseSealed(bytes);
  if (!read.ok || verify === null) return read.ok ? ok(read.value.transcript) : read;
  const { transcript, seals } = read.value;
  const holds = await Promise.all(
    seals.map(({ key, cp, sig }) => verify(key, bytesToSign(cp), fromBase64url(sig) ?? new Uint8Array())),
  );
  const bad = seals.filter((_, index) => holds[index] !== true);
  if (bad.length > 0) return err(bad.map((seal) => ({ code: 'E_TRANSCRIPT_SIGNATURE', line: seal.line })));
  return ok({ ...transcript, ...levels(read.value), unchecked: false });
}

/** Every chain whose end is in a checked signature has level 1. */
function levels({ transcript, sections, seals }: Sealed) {
  const ends = new Set(seals.map(({ cp }) => `${cp.dev}/${cp.head}`));
  const levelOf = new Map<string, Level>(
    sections.map(({ device, hashes }) => [device, ends.has(`${device}/${hashes.at(-1) ?? ''}`) ? 1 : 0]),
  );
  const level: Level = transcript.proof === null ? 0 : 1;
  return { level, levels: transcript.entries.map(({ dev }) => levelOf.get(dev) ?? 0) };
}

function line(value: object): string {
  // Header and checkpoint hold JSON values only; their schemas say so.
  return canonicalJson(value as Json);
}
