import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { emptyHead, entryLine, headOf } from './chain.ts';
import type { Entry, Learner } from './entry.ts';
import { DOMAINS, hashLine } from './hash.ts';
import { readSealed, type Sealed } from './signed-reading.ts';
import { readCheckpoint, readEntries, readHeader, type Lines } from './transcript-reading.ts';
import { splitLines } from './transcript-lines.ts';
import type { Checkpoint, Transcript, TranscriptHeader } from './transcript-shape.ts';
import { SIGNED_FORMAT, TRANSCRIPT_FORMAT } from './transcript-shape.ts';

export type { Transcript } from './transcript-shape.ts';

/** What a transcript is made from. `entries` are the device's whole chain from `seq` 0; `at` is now. */
export interface TranscriptContent {
  readonly device: string;
  readonly learner: Learner;
  /** A short name of the site, so that a clerk sees where a file comes from. */
  readonly site?: string;
  readonly entries: readonly Entry[];
  readonly at: string;
}

/**
 * The file a learner hands in: JSON Lines of exact canonical bytes (header, one line an entry, checkpoint), each ended
 * by a line feed, to be saved as UTF-8 without a BOM. `parseTranscript` of its bytes gives the content back.
 * @example formatTranscript({ device, learner, entries, at: clock.now() })
 */
export function formatTranscript(content: TranscriptContent): string {
  const { device, learner, entries, at, site = 'sanyu' } = content;
  const header: TranscriptHeader = { dev: device, fmt: TRANSCRIPT_FORMAT, learner, site };
  const headerLine = line(header);
  const last = entries.at(-1);
  const head = last === undefined ? emptyHead(device) : headOf(last);
  const hdr = hashLine(DOMAINS.header, headerLine);
  const cp: Checkpoint = { at, count: entries.length, dev: device, hdr, head: head.hash };
  const sum = hashLine(DOMAINS.checkpoint, line(cp));
  const lines = [headerLine, ...entries.map(entryLine), line({ cp, sig: null, sum })];
  return lines.map((text) => `${text}\n`).join('');
}

/**
 * Reads a transcript of any version but for its signatures, trusting nothing: size, bytes, closed keys, chain and
 * checkpoint are checked, and every problem is told at once with its line. A file that is something else, or of a newer
 * version, gives only that. It proves that the file is whole, not who wrote it: `readTranscript` checks that too.
 * @example parseTranscript(bytes) → { ok: false, error: [{ code: 'E_TRANSCRIPT_CHAIN', line: 3 }] }
 */
export function parseTranscript(bytes: Uint8Array): Result<Transcript, readonly Issue[]> {
  const read = parseSealed(bytes);
  return read.ok ? ok(read.value.transcript) : read;
}

/** The same with the signatures that still have to be checked. */
export function parseSealed(bytes: Uint8Array): Result<Sealed, readonly Issue[]> {
  const lines = splitLines(bytes);
  if (!lines.ok && lines.error.code === 'E_TRANSCRIPT_SIZE') return err([lines.error]);
  const format = recognise(bytes);
  if (typeof format !== 'string') return err([format]);
  if (!lines.ok) return err([lines.error]);
  const issues: Issue[] = [];
  const sealed = format === SIGNED_FORMAT ? readSealed(lines.value, issues) : readFirst(lines.value, issues);
  return sealed === null || issues.length > 0 ? err(issues) : ok(sealed);
}

/** Version 1: one chain, no key, no signature. */
function readFirst(lines: Lines, issues: Issue[]): Sealed | null {
  const header = readHeader(lines, issues);
  const { entries, hashes } = readEntries(lines, issues);
  const checkpoint = readCheckpoint(lines, issues);
  if (header === null || checkpoint === null) return null;
  const { dev: device, learner, site } = header;
  const ledger = { device, records: entries, carried: [] };
  const levels = entries.map(() => 0 as const);
  const nothing = { level: 0, unchecked: false, proof: null, voids: [] } as const;
  const transcript = {
    device,
    learner,
    site,
    entries,
    hashes,
    levels,
    at: checkpoint.at,
    ledger,
    ...nothing,
  };
  return { transcript, sections: [], seals: [] };
}

/** The version of a transcript, or what is wrong with a file that is none this program knows. */
function recognise(bytes: Uint8Array): string | Issue {
  // The keys before `fmt` are plain ASCII, so damage elsewhere in the line cannot hide what the file is.
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const version = /"fmt":"sanyu-transcript\/([0-9.]{1,10})"/.exec(start)?.[1];
  if (version === undefined) return { code: 'E_TRANSCRIPT_NOT' };
  const format = `sanyu-transcript/${version}`;
  if (format === TRANSCRIPT_FORMAT || format === SIGNED_FORMAT) return format;
  return { code: 'E_TRANSCRIPT_VERSION', values: { version } };
}

function line(value: object): string {
  // Header and checkpoint hold JSON values only; their schemas say so.
  return canonicalJson(value as Json);
}
