import { HEAD_BYTES, recognise, recogniseArchive, recogniseText } from '#core/appraisal/intake-kind.ts';
import { isSignedList } from '#core/appraisal/signed-lists.ts';
import { readFrames } from '#core/hand-in/frame.ts';
import { gather, NOTHING_GATHERED, takeComplete } from '#core/hand-in/gather.ts';
import type { Issue } from '#core/issue.ts';
import { TRANSCRIPT_LIMITS } from '#core/ledger/transcript-shape.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { openHandIn } from './hand-in-code.ts';
import { bytesAsSource, openZip, type ByteSource } from './zip.ts';

/** A file as it was dropped. */
export interface DroppedFile extends ByteSource {
  readonly name: string;
  /** Files of an archive, from 0, of which the codes were read already: nothing comes of them here. */
  readonly readElsewhere?: readonly number[];
}

/** One thing that came out of a dropped file: bytes that may be a transcript, or why there are none. */
export type Delivered =
  | { readonly name: string; readonly size: number; readonly bytes: Uint8Array }
  | { readonly name: string; readonly size: number; readonly issue: Issue };

/**
 * Everything in a dropped file, one after the other, each named: the file itself, the entries of a zip archive, the
 * transcripts of a text with codes. An archive in an archive is named and left closed. Nothing that a file says about
 * itself is believed.
 * @example for await (const one of openDelivery(file)) console.info(one.name);
 */
export async function* openDelivery(file: DroppedFile): AsyncGenerator<Delivered> {
  const { name, size } = file;
  const head = await file.read(0, Math.min(size, HEAD_BYTES));
  const kind = recognise(name, head);
  if (kind === 'zip') yield* openArchive(file);
  else if (kind === 'text' || kind === 'transcript') {
    // One byte more than a transcript may have is enough to see that it is none.
    const bytes = await file.read(0, Math.min(size, TRANSCRIPT_LIMITS.bytes + 1));
    // Nothing has to be looked for in a file that says what it is: most do.
    yield* kind === 'transcript' ? [{ name, size, bytes }] : openText(name, size, bytes);
  } else yield { name, size, issue: { code: kind } };
}

function* openText(name: string, size: number, read: Uint8Array): Generator<Delivered> {
  const bytes = inUtf8(read);
  const kind = recogniseText(new TextDecoder('latin1').decode(bytes));
  if (kind === 'text-code') yield* openTextCodes(name, bytes);
  else if (kind === 'transcript' || isSignedList(bytes)) yield { name, size, bytes };
  else yield { name, size, issue: { code: 'E_TRANSCRIPT_LINE', line: 1 } };
}

async function* openArchive(file: DroppedFile): AsyncGenerator<Delivered> {
  const { name, size } = file;
  const zip = await openZip(file, ARCHIVE_LIMITS);
  const entries = zip.ok ? zip.value : [];
  const other = recogniseArchive(entries.map((entry) => entry.name));
  if (!zip.ok) yield { name, size, issue: zip.error };
  else if (other !== null) yield { name, size, issue: { code: other } };
  else if (entries.length === 0) yield { name, size, issue: { code: 'E_INTAKE_EMPTY' } };
  else {
    const elsewhere = new Set(file.readElsewhere);
    for (const [at, entry] of entries.entries()) {
      if (elsewhere.has(at)) continue;
      const inside = { name: `${name}/${entry.name}`, size: entry.size };
      const read = await entry.read();
      if (read.ok) yield* openEntry(inside.name, read.value);
      else yield { ...inside, issue: read.error };
    }
  }
}

async function* openEntry(name: string, bytes: Uint8Array): AsyncGenerator<Delivered> {
  const kind = recognise(name, bytes.subarray(0, HEAD_BYTES));
  // Else an archive could hold itself.
  if (kind === 'zip') yield { name, size: bytes.length, issue: { code: 'E_INTAKE_NESTED' } };
  else yield* openDelivery({ name, ...bytesAsSource(bytes) });
}

/** Every transcript of a text with codes; what of it is not whole is said. */
function* openTextCodes(name: string, bytes: Uint8Array): Generator<Delivered> {
  const { frames, damaged, newer } = readFrames(new TextDecoder().decode(bytes));
  const { parcels, rest } = takeComplete(gather(NOTHING_GATHERED, frames));
  for (const { parcel, bytes: packed } of parcels) {
    const opened = openHandIn(packed);
    const inside = `${name}#${parcel}`;
    if (opened.ok) yield { name: inside, size: opened.value.length, bytes: opened.value };
    else yield { name: inside, size: bytes.length, issue: opened.error };
  }
  const issues: readonly Issue[] = [
    ...newer.map((version) => ({ code: 'E_HAND_IN_NEWER' as const, values: { version } })),
    ...(damaged > 0 ? [{ code: 'E_HAND_IN_DAMAGED' as const, values: { pieces: damaged } }] : []),
    ...[...rest.values()].map(({ pieces, total }) => ({
      code: 'E_INTAKE_PIECES' as const,
      values: { number: pieces.size, total },
    })),
  ];
  for (const issue of issues) yield { name, size: bytes.length, issue };
  if (parcels.length === 0 && issues.length === 0)
    yield { name, size: bytes.length, issue: { code: 'E_HAND_IN_NONE' } };
}

/**
 * The bytes of a text in UTF-8, as which our own are written. Some editors save in UTF-16, which its first two bytes say.
 */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  if (!little && !big) return bytes;
  return new TextEncoder().encode(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes));
}
