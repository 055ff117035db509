import { crc32, inflateRawSync } from 'node:zlib';
import { deflateSync, zipSync } from 'fflate';
import { bytesAsSource } from '#formats/zip.ts';
import type { DroppedFile } from '#formats/delivery.ts';

/** A file as a clerk drops it. */
export function dropped(name: string, bytes: Uint8Array): DroppedFile {
  return { name, ...bytesAsSource(bytes) };
}

/** A zip archive made by another program. */
export function archive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files });
}

/** One entry as an attacker writes it: every figure may be a lie. */
export interface Raw {
  readonly name?: string | Uint8Array;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly says?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Where its local header is said to begin. */
  readonly at?: number;
}

/** An archive of such entries, `count` of them if the end is to lie about that too. */
export function rawArchive(entries: readonly Raw[], count = entries.length): Uint8Array {
  const locals: Uint8Array[] = [];
  const lines: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = bytesOf(entry.name ?? 'a.jsonl');
    const local = joined([header(0x04034b50, entry, name, 30), name, entry.packed]);
    lines.push(joined([header(0x02014b50, { ...entry, at: entry.at ?? at }, name, 46), name]));
    locals.push(local);
    at += local.length;
  }
  const list = joined(lines);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, count, true);
  end.setUint32(12, list.length, true);
  end.setUint32(16, at, true);
  return joined([...locals, list, new Uint8Array(end.buffer)]);
}

/** So many zeros, packed as small as can be. */
export function zeros(size: number): Raw {
  return { packed: deflateSync(new Uint8Array(size), { level: 9 }), size };
}

function header(sign: number, entry: Raw, name: Uint8Array, length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  const central = length === 46;
  const shift = central ? 2 : 0;
  view.setUint32(0, sign, true);
  view.setUint16(6 + shift, entry.flags ?? 0, true);
  view.setUint16(8 + shift, entry.method ?? 8, true);
  view.setUint32(14 + shift, crcOf(entry), true);
  view.setUint32(18 + shift, entry.says ?? entry.packed.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, name.length, true);
  if (central) view.setUint32(42, entry.at ?? 0, true);
  return new Uint8Array(view.buffer);
}

/** Thousands of entries may have the same bytes. */
const crcs = new WeakMap<Uint8Array, number>();

function crcOf({ packed, method = 8 }: Raw): number {
  const known = crcs.get(packed) ?? crcOfFile(packed, method);
  crcs.set(packed, known);
  return known;
}

function crcOfFile(packed: Uint8Array, method: number): number {
  try {
    return crc32(method === 8 ? inflateRawSync(packed) : packed);
  } catch {
    return 0;
  }
}

function bytesOf(name: string | Uint8Array): Uint8Array {
  return typeof name === 'string' ? new TextEncoder().encode(name) : name;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
