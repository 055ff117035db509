import type { Issue } from '#core/issue.ts';
import type { Head } from './chain.ts';
import { emptyHead, follows } from './chain.ts';
import { DOMAINS, hashLine } from './hash.ts';
import { LedgerRecord, type ContinuesEvent } from './record.ts';
import type { Checkpoint } from './checkpoint.ts';
import { deviceOf } from './device-key.ts';
import type { PublicKey } from './signature.ts';
import { bytesAt, placesBetween, readShape, type Lines } from './transcript-reading.ts';

/** One chain of a file, with the hash of each record and where it begins. */
export interface Section {
  readonly device: string;
  readonly records: readonly LedgerRecord[];
  readonly hashes: readonly string[];
  /** Line of its first record. */
  readonly line: number;
}

/** A signature that still has to be checked, and the chain it speaks of. */
export interface Seal {
  readonly device: string;
  readonly key: PublicKey;
  readonly cp: Checkpoint;
  readonly sig: string;
  /** Of the signature in the file. */
  readonly line: number;
}

/** A section that is still being read. */
interface Growing extends Section {
  readonly records: LedgerRecord[];
  readonly hashes: string[];
}

/**
 * The chains of a file, one after the other; `own` is the last one's device. Every break is added to `issues`, and a
 * line that cannot be read is told once.
 */
export function readSections(lines: Lines, own: string | null, issues: Issue[]): readonly Section[] {
  const sections: Growing[] = [];
  let head: Head | null = null;
  let unread = false;
  for (const index of placesBetween(lines)) {
    const record = readShape<LedgerRecord>(lines, index, LedgerRecord, issues);
    if (record === null) {
      head = null;
      unread = true;
      continue;
    }
    const { dev, seq } = record;
    let section = sections.at(-1);
    if (section?.device !== dev) {
      if (sections.some(({ device }) => device === dev)) broken(index, issues);
      section = { device: dev, records: [], hashes: [], line: index + 1 };
      sections.push(section);
      // The line that could not be read may have been where this chain began.
      head = unread ? null : emptyHead(dev);
    }
    if (head !== null && !follows(record, head, dev)) broken(index, issues);
    const hash = record.type === 'erased' ? record.hash : hashLine(DOMAINS.record, bytesAt(lines, index));
    section.records.push(record);
    section.hashes.push(hash);
    head = { seq, hash };
    unread = false;
  }
  const last = sections.at(-1);
  if (own !== null && last !== undefined && last.device !== own) broken(lines.length - 2, issues);
  return sections;
}

/**
 * Holds the chains of a file together: each one but the last is gone on from at exactly its end, whatever a record
 * points at is there, and nothing is erased without a note. Gives the signatures the other devices had left.
 */
export function checkLinks(sections: readonly Section[], issues: Issue[]): readonly Seal[] {
  const places = new Map(
    sections.flatMap(({ device, hashes }) => hashes.map((hash, seq) => [`${device}/${seq}`, hash])),
  );
  const ended = new Set<string>();
  const noted = new Set<string>();
  const seals: Seal[] = [];
  for (const [record, line] of sections.flatMap(withLines)) {
    if (record.type === 'void') {
      const { dev, seq, hash } = record.of;
      if (places.get(`${dev}/${seq}`) !== hash) issues.push({ code: 'E_TRANSCRIPT_LINK', line });
      noted.add(hash);
    }
    if (record.type !== 'continues') continue;
    const { dev, seq, head, proof } = record.from;
    if (dev === record.dev || places.get(`${dev}/${seq}`) !== head || !isOf(record.from)) {
      issues.push({ code: 'E_TRANSCRIPT_LINK', line });
    }
    ended.add(head);
    if (proof !== null) seals.push({ ...proof, device: dev, line });
  }
  for (const { records, hashes, line } of sections.slice(0, -1)) {
    if (!ended.has(hashes.at(-1) ?? ''))
      issues.push({ code: 'E_TRANSCRIPT_LINK', line: line + records.length - 1 });
  }
  for (const [record, line] of sections.flatMap(withLines)) {
    if (record.type === 'erased' && !noted.has(record.hash)) issues.push({ code: 'E_TRANSCRIPT_LINK', line });
  }
  return seals;
}

function withLines({ records, line }: Section): readonly (readonly [LedgerRecord, number])[] {
  return records.map((record, i) => [record, line + i]);
}

/** Whether a proof speaks of the chain it stands beside, at that end. */
function isOf({ dev, head, proof }: ContinuesEvent['from']): boolean {
  return proof === null || (deviceOf(proof.key) === dev && proof.cp.dev === dev && proof.cp.head === head);
}

function broken(index: number, issues: Issue[]): void {
  issues.push({ code: 'E_TRANSCRIPT_CHAIN', line: index + 1 });
}
