import { readFrames } from '#core/hand-in/frame.ts';
import { picturesInArchive } from '#formats/archive-pictures.ts';
import { textsInPicture } from '../../hand-in/open-reader.ts';
import type { Chosen } from '../engine-messages.ts';
import { isArchive } from './may-show-codes.ts';

/** A photo of any phone is smaller; what is not, is told to be a picture. */
const MOST_BYTES = 40 * 1024 * 1024;
/** A folder of a whole camera is not read; the codes of a transcript are a few dozen. */
const MOST_PICTURES = 1000;
/** A picture a browser takes longer for is none of a code. */
const PATIENCE_MS = 10_000;

/** A picture that may show a code: a file, or one in an archive. */
interface Picture {
  readonly name: string;
  /** Its place in the archive; `null` for a file. */
  readonly at: number | null;
  open(): Promise<Blob | null>;
}

/**
 * The files with the pictures of hand-in codes among them and in their archives read: what stood in those is one text of
 * codes in their place, for a transcript may need many pictures. Every other picture stays what it is.
 * @example await readPictureCodes(dropped.files)
 */
export async function readPictureCodes(files: readonly Chosen[]): Promise<readonly Chosen[]> {
  const found: { readonly name: string; readonly codes: string }[] = [];
  const rest: Chosen[] = [];
  let looked = 0;
  for (const file of files) {
    const read: (number | null)[] = [];
    for (const { name, at, open } of await picturesIn(file)) {
      if (looked++ >= MOST_PICTURES) break;
      const codes = await codesIn(await open());
      if (codes === '') continue;
      found.push({ name, codes });
      read.push(at);
    }
    const readElsewhere = read.filter((at) => at !== null);
    if (read.length === 0) rest.push(file);
    else if (readElsewhere.length > 0) rest.push({ ...file, readElsewhere });
  }
  const [first] = found;
  if (first === undefined) return files;
  const name = found.length === 1 ? first.name : `${first.name} +${found.length - 1}`;
  const text = new File([found.map(({ codes }) => codes).join('\n')], name, { type: 'text/plain' });
  return [...rest, { name, file: text }];
}

async function picturesIn({ name, file }: Chosen): Promise<readonly Picture[]> {
  if (file.type.startsWith('image/')) {
    return file.size <= MOST_BYTES ? [{ name, at: null, open: () => Promise.resolve(file) }] : [];
  }
  if (!isArchive({ name, file })) return [];
  const read = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  // A file that cannot be read is told of by whoever reads all of it.
  const inside = await picturesInArchive({ size: file.size, read }, MOST_BYTES).catch(() => []);
  return inside.map((picture) => ({
    name: `${name}/${picture.name}`,
    at: picture.at,
    open: async () => {
      const bytes = await picture.read().catch(() => null);
      return bytes === null ? null : new Blob([new Uint8Array(bytes)]);
    },
  }));
}

/** Empty where there are none. */
async function codesIn(picture: Blob | null): Promise<string> {
  if (picture === null) return '';
  // Where the reader could not be fetched, the pictures are told to be pictures, and what to do.
  const texts = await Promise.race([textsInPicture(picture).catch(() => []), tooLate()]);
  return texts.filter(isCode).join('\n');
}

function tooLate(): Promise<readonly string[]> {
  return new Promise((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
}

function isCode(text: string): boolean {
  const { frames, damaged, newer } = readFrames(text);
  return frames.length + damaged + newer.length > 0;
}
