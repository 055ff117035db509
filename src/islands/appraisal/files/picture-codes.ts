import { readFrames } from '#core/hand-in/frame.ts';
import type { Chosen } from '../engine-messages.ts';
import { textsInPicture } from '../../hand-in/open-reader.ts';

/** A photo of any phone is smaller; what is not, is told to be a picture. */
const MOST_BYTES = 40 * 1024 * 1024;
/** A folder of a whole camera is not read; the codes of a transcript are a few dozen. */
const MOST_PICTURES = 1000;

/**
 * The files with the pictures of hand-in codes among them read: what stood in those is one text of codes in their place,
 * for a transcript may need many pictures. Every other picture stays what it is.
 * @example await readPictureCodes(dropped.files)
 */
export async function readPictureCodes(files: readonly Chosen[]): Promise<readonly Chosen[]> {
  const pictures = files.filter(({ file }) => file.type.startsWith('image/') && file.size <= MOST_BYTES);
  const read = new Map<Chosen, string>();
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    // Where the reader could not be fetched, the pictures are told to be pictures, and what to do.
    const texts = await textsInPicture(picture.file).catch(() => []);
    const codes = texts.filter(isCode);
    if (codes.length > 0) read.set(picture, codes.join('\n'));
  }
  const [[first] = []] = read;
  if (first === undefined) return files;
  const name = read.size === 1 ? first.name : `${first.name} +${read.size - 1}`;
  const text = new File([[...read.values()].join('\n')], name, { type: 'text/plain' });
  return [...files.filter((file) => !read.has(file)), { name, file: text }];
}

function isCode(text: string): boolean {
  const { frames, damaged, newer } = readFrames(text);
  return frames.length + damaged + newer.length > 0;
}
