import { canonicalJson, type Json } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Entry } from './entry.ts';
import { DOMAINS, hashLine } from './hash.ts';
import type { LedgerEvent, LedgerRecord, Placed } from './record.ts';

/** Where a device's chain ends: the last entry's place and hash. `seq` is -1 while there is none. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What the first entry of a device points back to.
 * @example chainStart(device) === appendEntry(emptyHead(device), event, device).prev
 */
export function chainStart(device: string): string {
  return hashLine(DOMAINS.device, device);
}

/** The head of a chain without entries. `emptyHead(device).seq === -1`. */
export function emptyHead(device: string): Head {
  return { seq: -1, hash: chainStart(device) };
}

/** The exact characters that are hashed and travel: `canonicalJson` of the record, no line feed. */
export function entryLine(entry: LedgerRecord): string {
  // JSON values only; a field that is left out is absent, never undefined: canonicalJson would throw.
  return canonicalJson(entry as Json);
}

/** The head after `entry`; what was erased has left its hash. `headOf(entry).seq === entry.seq`. */
export function headOf(entry: LedgerRecord): Head {
  if (entry.type === 'erased') return { seq: entry.seq, hash: entry.hash };
  return { seq: entry.seq, hash: hashLine(DOMAINS.record, entryLine(entry)) };
}

/**
 * Gives a finished attempt, or any other event, its place after `head`; `null` starts the device's chain. Nothing is ever
 * changed in place.
 * @example appendEntry(null, event, device).seq === 0
 */
export function appendEntry<E extends LedgerEvent>(head: Head | null, event: E, device: string): Placed<E> {
  const before = head ?? emptyHead(device);
  return { ...event, dev: device, seq: before.seq + 1, prev: before.hash };
}

/**
 * The head of a whole chain, or every place where it is broken (`values.seq` counts from 0): another device's entry, a
 * gap, or an entry that does not point at the one before as it stands.
 * @example verifyChain(device, entries).ok
 */
export function verifyChain(
  device: string,
  entries: readonly LedgerRecord[],
): Result<Head, readonly Issue[]> {
  const issues: Issue[] = [];
  let head = emptyHead(device);
  for (const [seq, entry] of entries.entries()) {
    if (!follows(entry, head, device)) issues.push({ code: 'E_TRANSCRIPT_CHAIN', values: { seq } });
    head = { seq, hash: headOf(entry).hash };
  }
  return issues.length === 0 ? ok(head) : err(issues);
}

/** Whether `entry` is the one that comes right after `head` on `device`. */
export function follows(entry: Pick<Entry, 'dev' | 'seq' | 'prev'>, head: Head, device: string): boolean {
  return entry.dev === device && entry.seq === head.seq + 1 && entry.prev === head.hash;
}
