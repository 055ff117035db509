import { deflateSync } from 'fflate';
import { cutIntoFrames, readFrames } from '#core/hand-in/frame.ts';
import { gather, NOTHING_GATHERED, takeComplete } from '#core/hand-in/gather.ts';
import { unwrapParcel, wrapParcel } from '#core/hand-in/parcel.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err } from '#core/result.ts';
import { inflateExactly } from './inflate.ts';

/**
 * A file as lines of text, each of them a QR code as well. What they are made of is told in `core/hand-in/`. Packed with
 * our own code and not with the browser's CompressionStream, which phones of 2021 do not have: they would show five times
 * as many QR codes.
 * @example formatHandIn(transcript) → { ok: true, value: ['SANYU1K3QZ001002…U', 'SANYU1K3QZ002002…U'] }
 */
export function formatHandIn(file: Uint8Array): Result<readonly string[], Issue> {
  return cutIntoFrames(wrapParcel(file, deflateSync(file, { level: 9 })));
}

/**
 * The file of a parcel that was gathered whole.
 * @example takeComplete(gathering).parcels.map(({ bytes }) => openHandIn(bytes))
 */
export function openHandIn(parcel: Uint8Array | 'broken'): Result<Uint8Array, Issue> {
  return parcel === 'broken' ? err({ code: 'E_HAND_IN_BROKEN' }) : unwrapParcel(parcel, inflateExactly);
}

/**
 * The file of a text that holds all its lines, in any order and twice if you like.
 * @example parseHandIn(lines.join('\n')) → { ok: true, value: transcript }
 */
export function parseHandIn(text: string): Result<Uint8Array, Issue> {
  const { frames } = readFrames(text);
  const [first] = takeComplete(gather(NOTHING_GATHERED, frames)).parcels;
  return first === undefined ? err({ code: 'E_HAND_IN_NONE' }) : openHandIn(first.bytes);
}
