import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { crc32 } from './crc-32.ts';
import { inflateExactly } from './inflate.ts';
import { readDirectory, type DirectoryEntry } from './zip-directory.ts';

/** Bytes that are read piece by piece: a `File` of the browser, or bytes that are here already. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` to before `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What an archive may hold at most, before anything of it is unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Of one unpacked entry and of all together, in bytes. */
  readonly entry: number;
  readonly total: number;
  /** How many times larger than packed an entry may become. */
  readonly ratio: number;
}

/** One file in an archive. */
export interface ZipEntry {
  /** With its folders. Only ever shown, never a path of a disk. */
  readonly name: string;
  readonly size: number;
  read(): Promise<Result<Uint8Array, Issue>>;
}

/** Below this a high ratio harms nobody: an empty form is mostly spaces. */
const SMALL = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const LOCAL_HEAD = 30;
const LOCAL_SIGN = 0x04034b50;

/** The bytes of an array as a source. */
export function bytesAsSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

/**
 * The files of a zip archive of foreign origin, none of them unpacked yet. An archive that promises too much, whose
 * entries lie over one another, or that is cut off is refused before a byte of it is unpacked; an entry never gives other
 * or more bytes than were packed. Folders are left out.
 * @example const zip = await openZip(bytesAsSource(bytes), ZIP_LIMITS); if (zip.ok) await zip.value[0]?.read();
 */
export async function openZip(
  source: ByteSource,
  limits: ZipLimits,
): Promise<Result<readonly ZipEntry[], Issue>> {
  const directory = await readDirectory(source, limits.entries);
  if (!directory.ok) return directory;
  const files = directory.value.filter(({ name }) => !name.endsWith('/'));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total || files.some((file) => swells(file, limits))) {
    return err({ code: 'E_ZIP_BOMB' });
  }
  return ok(
    files.map((file) => ({ name: file.name, size: file.size, read: () => readEntry(source, file, limits) })),
  );
}

function swells({ size, packed }: DirectoryEntry, { ratio }: ZipLimits): boolean {
  return size > SMALL && size > packed * ratio;
}

async function readEntry(
  source: ByteSource,
  entry: DirectoryEntry,
  limits: ZipLimits,
): Promise<Result<Uint8Array, Issue>> {
  const { flags, method, crc, size, packed, at } = entry;
  if ((flags & ENCRYPTED) !== 0) return err({ code: 'E_ZIP_LOCKED' });
  if (method !== STORED && method !== DEFLATED) return err({ code: 'E_ZIP_METHOD' });
  if (size > limits.entry) {
    return err({ code: 'E_ZIP_ENTRY_SIZE', values: { megabytes: Math.floor(limits.entry / 1024 ** 2) } });
  }
  const head = await source.read(at, at + LOCAL_HEAD);
  const damaged: Issue = { code: 'E_ZIP_DAMAGED' };
  if (head.length < LOCAL_HEAD) return err(damaged);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint32(0, true) !== LOCAL_SIGN) return err(damaged);
  const start = at + LOCAL_HEAD + view.getUint16(26, true) + view.getUint16(28, true);
  const content = await source.read(start, start + packed);
  if (content.length < packed) return err(damaged);
  const bytes = method === DEFLATED ? inflateExactly(content, size) : size === packed ? content : null;
  // Damage can leave whole what is packed, and change a letter of a name.
  return bytes !== null && crc32(bytes) === crc ? ok(bytes) : err(damaged);
}
