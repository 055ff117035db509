import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { ByteSource } from './zip.ts';

/** What the end of an archive says of one file in it; nothing of it is true until it is checked. */
export interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Bytes in the archive and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END_SIGN = 0x06054b50;
const END_HEAD = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGN = 0x02014b50;
const ENTRY_HEAD = 46;
const LOCAL_HEAD = 30;
/** What an entry's line may take, its name and notes with it. */
const MOST_A_LINE = 1024;
/** A field with this value says "look elsewhere": archives of more than 4 GB. */
const ELSEWHERE = 0xffffffff;
const UTF_8 = 0x0800;
const DAMAGED: Issue = { code: 'E_ZIP_DAMAGED' };

/**
 * The list of files at an archive's end. Refused are archives that are cut off, have more than `most` entries, or whose
 * entries lie over one another: that is how a few kilobytes promise many gigabytes.
 * @example await readDirectory(bytesAsSource(bytes), 20_000)
 */
export async function readDirectory(
  source: ByteSource,
  most: number,
): Promise<Result<readonly DirectoryEntry[], Issue>> {
  const end = await findEnd(source);
  if (end === null || end.start + end.length > end.at) return err(DAMAGED);
  const tooMany: Issue = { code: 'E_ZIP_ENTRIES', values: { most } };
  if (end.count > most || end.length > most * MOST_A_LINE) return err(tooMany);
  const bytes = await source.read(end.start, end.start + end.length);
  const entries = readEntries(bytes, end.count);
  if (entries === null || overlap(entries, end.start)) return err(DAMAGED);
  return ok(entries);
}

/** The record at the very end, behind which only a comment of the length it names may stand. */
async function findEnd(source: ByteSource) {
  const from = Math.max(0, source.size - END_HEAD - LONGEST_COMMENT);
  const tail = await source.read(from, source.size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_HEAD; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGN) continue;
    if (at + END_HEAD + view.getUint16(at + 20, true) !== tail.length) continue;
    return {
      at: from + at,
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
  }
  return null;
}

function readEntries(bytes: Uint8Array, count: number): readonly DirectoryEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_HEAD > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) return null;
    const nameEnd = at + ENTRY_HEAD + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const flags = view.getUint16(at + 8, true);
    const entry = {
      ...{ name: nameOf(bytes.subarray(at + ENTRY_HEAD, nameEnd), flags), flags },
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if ([entry.packed, entry.size, entry.at].includes(ELSEWHERE)) return null;
    entries.push(entry);
    at = next;
  }
  return at === bytes.length ? entries : null;
}

/** Windows in Chinese writes names in its own code page and does not say so. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const utf8 = new TextDecoder('utf-8', { fatal: (flags & UTF_8) === 0 });
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Whether two entries share bytes, or one reaches into the list itself. */
function overlap(entries: readonly DirectoryEntry[], list: number): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  return sorted.some(({ at, packed }, index) => {
    const next = sorted[index + 1]?.at ?? list;
    return at + LOCAL_HEAD + packed > next;
  });
}
