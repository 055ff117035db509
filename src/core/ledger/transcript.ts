import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { emptyHead, entryLine, headOf } from './chain.ts';
import type { Entry, Learner } from './entry.ts';
import { DOMAINS, hashLine } from './hash.ts';
import { readCheckpoint, readEntries, readHeader } from './transcript-reading.ts';
import { splitLines } from './transcript-lines.ts';
import type { Checkpoint, Transcript, TranscriptHeader } from './transcript-shape.ts';
import { TRANSCRIPT_FORMAT } from './transcript-shape.ts';

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
 * Reads a transcript somebody handed in, trusting nothing: size, bytes, closed keys, chain and checkpoint are checked,
 * and every problem is told at once with its line. A file that is something else, or of another version, gives only that.
 * It proves that the file is whole, not who wrote it (level 0).
 * @example parseTranscript(bytes) → { ok: false, error: [{ code: 'E_TRANSCRIPT_CHAIN', line: 3 }] }
 */
export function parseTranscript(bytes: Uint8Array): Result<Transcript, readonly Issue[]> {
  const lines = splitLines(bytes);
  if (!lines.ok && lines.error.code === 'E_TRANSCRIPT_SIZE') return err([lines.error]);
  const foreign = recognise(bytes);
  if (foreign !== null) return err([foreign]);
  if (!lines.ok) return err([lines.error]);

  const issues: Issue[] = [];
  const header = readHeader(lines.value, issues);
  const records = readEntries(lines.value, issues);
  const checkpoint = readCheckpoint(lines.value, issues);
  if (header === null || checkpoint === null || issues.length > 0) return err(issues);
  const { dev: device, learner, site } = header;
  return ok({ device, learner, site, ...records, at: checkpoint.at, level: 0 });
}

/** What is wrong with a file that is no transcript of this version at all. */
function recognise(bytes: Uint8Array): Issue | null {
  // The keys before `fmt` are plain ASCII, so damage elsewhere in the line cannot hide what the file is.
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const version = /"fmt":"sanyu-transcript\/([0-9.]{1,10})"/.exec(start)?.[1];
  if (version === undefined) return { code: 'E_TRANSCRIPT_NOT' };
  if (`sanyu-transcript/${version}` === TRANSCRIPT_FORMAT) return null;
  return { code: 'E_TRANSCRIPT_VERSION', values: { version } };
}

function line(value: object): string {
  // Header and checkpoint hold JSON values only; their schemas say so.
  return canonicalJson(value as Json);
}
