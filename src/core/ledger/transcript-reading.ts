import type * as z from 'zod/mini';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import type { Head } from './chain.ts';
import { chainStart, emptyHead, follows } from './chain.ts';
import type { Learner } from './entry.ts';
import { Entry } from './entry.ts';
import { DOMAINS, hashLine } from './hash.ts';
import { learnerIssues } from './profile.ts';
import { readLine } from './transcript-lines.ts';
import type { Checkpoint } from './transcript-shape.ts';
import { CheckpointLine, TranscriptHeader } from './transcript-shape.ts';

/** The lines of a file as bytes, without their line feeds. */
export type Lines = readonly Uint8Array[];

/** The first line, or `null` with its problems added to `issues`. */
export function readHeader(lines: Lines, issues: Issue[]): TranscriptHeader | null {
  const header = readShape(lines, 0, TranscriptHeader, issues);
  if (header !== null) checkLearner(header.learner, issues);
  return header;
}

/** Adds every field of a profile that the form would not have taken. */
export function checkLearner(learner: Learner, issues: Issue[]): void {
  // The rules of the profile form hold for files too: what stands here ends up in a spreadsheet.
  for (const { values } of learnerIssues(learner)) {
    issues.push(fieldIssue(1, `learner.${values?.field ?? ''}`));
  }
}

/** The lines between the first and the last, their hashes, and every break of the chain. */
export function readEntries(lines: Lines, issues: Issue[]) {
  const entries: Entry[] = [];
  const hashes: string[] = [];
  const device = peekDevice(bytesAt(lines, 0));
  let head: Head | null = device === null ? null : emptyHead(device);
  for (const index of placesBetween(lines)) {
    const entry = readShape(lines, index, Entry, issues);
    if (entry === null) {
      // Told already; the line after it need not be told as well.
      head = null;
      continue;
    }
    if (head !== null && !follows(entry, head, device ?? '')) {
      issues.push({ code: 'E_TRANSCRIPT_CHAIN', line: index + 1 });
    }
    // Of the bytes as they stand: one changed line is one break, not a break in every later line.
    const hash = hashLine(DOMAINS.record, bytesAt(lines, index));
    head = { seq: index - 1, hash };
    entries.push(entry);
    hashes.push(hash);
  }
  return { entries, hashes };
}

/** The last line, or `null`; every part that does not fit the file is added to `issues`. */
export function readCheckpoint(lines: Lines, issues: Issue[]): Checkpoint | null {
  const last = lines.length - 1;
  if (!isCheckpoint(bytesAt(lines, last))) {
    issues.push({ code: 'E_TRANSCRIPT_CHECKPOINT', line: last + 1, values: { field: 'cp' } });
    return null;
  }
  const read = readShape(lines, last, CheckpointLine, issues);
  if (read === null) return null;
  const { cp, sum } = read;
  const device = peekDevice(bytesAt(lines, 0));
  const head = last === 1 ? chainStart(device ?? '') : hashLine(DOMAINS.record, bytesAt(lines, last - 1));
  const fits: Record<string, boolean> = {
    count: cp.count === last - 1,
    dev: cp.dev === device,
    hdr: cp.hdr === hashLine(DOMAINS.header, bytesAt(lines, 0)),
    head: cp.head === head,
    sum: sum === hashLine(DOMAINS.checkpoint, canonicalJson(cp)),
  };
  for (const [field, fit] of Object.entries(fits)) {
    if (!fit) issues.push({ code: 'E_TRANSCRIPT_CHECKPOINT', line: last + 1, values: { field } });
  }
  return cp;
}

/** One line in its shape, or `null` with its problems added to `issues`. */
export function readShape<T>(
  lines: Lines,
  index: number,
  schema: z.ZodMiniType<T>,
  issues: Issue[],
): T | null {
  const read = readLine(bytesAt(lines, index), index + 1);
  if (!read.ok) {
    issues.push(read.error);
    return null;
  }
  const shaped = schema.safeParse(read.value);
  if (shaped.success) return shaped.data;
  const fields = shaped.error.issues.map((issue) => issue.path.join('.'));
  for (const field of new Set(fields)) issues.push(fieldIssue(index + 1, field));
  return null;
}

/** A field that is not as it must be. */
export function fieldIssue(line: number, field: string): Issue {
  return { code: 'E_TRANSCRIPT_FIELD', line, values: { field } };
}

/** The header's device, even when something else in the header is wrong: the chain is then still worth checking. */
function peekDevice(header: Uint8Array): string | null {
  const start = String.fromCharCode(...header.subarray(0, 80));
  return /^\{"dev":"([0-9a-f]{64})"/.exec(start)?.[1] ?? null;
}

/** Whether a line can only be the last one. */
export function isCheckpoint(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '{"cp"';
}

/** The places of the lines between the first and the last, from 0. */
export function placesBetween(lines: Lines): readonly number[] {
  return [...lines.keys()].slice(1, -1);
}

/** The bytes of a line; none where the file is too short. */
export function bytesAt(lines: Lines, index: number): Uint8Array {
  return lines[index] ?? new Uint8Array();
}
