import { HEAD_BYTES, recognise, recogniseArchive } from '#core/appraisal/intake-kind.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { openZip, type ByteSource, type ZipEntry } from './zip.ts';

/** A picture in an archive, still packed. */
export interface ArchivedPicture extends Pick<ZipEntry, 'name' | 'size'> {
  /** Which file of the archive it is, from 0. */
  readonly at: number;
  /** `null` where it is damaged, or no picture whatever its name says. */
  read(): Promise<Uint8Array | null>;
}

const PICTURE = /\.(?:png|jpe?g|webp|gif|bmp|hei[cf])$/i;

/**
 * The pictures in an archive of transcripts that are at most so many bytes large. None in what is no such archive: whoever
 * opens it for its transcripts says why.
 * @example for (const { read } of await picturesInArchive(bytesAsSource(bytes), 1024 ** 2)) await read();
 */
export async function picturesInArchive(
  source: ByteSource,
  most: number,
): Promise<readonly ArchivedPicture[]> {
  const zip = await openZip(source, { ...ARCHIVE_LIMITS, entry: most });
  const entries = zip.ok ? zip.value : [];
  if (recogniseArchive(entries.map(({ name }) => name)) !== null) return [];
  return entries
    .map((entry, at) => ({ name: entry.name, size: entry.size, at, read: () => pictureIn(entry) }))
    .filter(({ name, size }) => PICTURE.test(name) && size <= most);
}

async function pictureIn(entry: ZipEntry): Promise<Uint8Array | null> {
  const read = await entry.read();
  if (!read.ok) return null;
  const kind = recognise(entry.name, read.value.subarray(0, HEAD_BYTES));
  return kind === 'E_INTAKE_PICTURE' ? read.value : null;
}
