import type { Issue } from '#core/issue.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { decodeBase32, encodeBase32, foldBase32 } from './base32.ts';

/** One piece of a parcel: a line of the text code, or one QR code. Both are the same text. */
export interface Frame {
  /** Four signs of the whole parcel's hash: pieces of two parcels are never joined. */
  readonly parcel: string;
  /** From 1 to `total`. */
  readonly number: number;
  readonly total: number;
  readonly bytes: Uint8Array;
}

/** What a text holds. */
export interface ReadFrames {
  readonly frames: readonly Frame[];
  /** Pieces that begin like ours and were not copied whole. */
  readonly damaged: number;
  /** Versions this reader does not know. */
  readonly newer: readonly string[];
}

/**
 * Most bytes of a piece. With them a QR code has 61 modules a side at level M: an old phone's camera, 480 lines high, has
 * five to six dots for each of them (decision 13).
 */
export const FRAME_BYTES = 210;
const MOST_FRAMES = 999;
const MARK = 'SANYU';
const VERSION = '1';
const END = 'U';
const CHECK_SIGNS = 4;
const HEAD = /^([0-9A-TV-Z]{4})(\d{3})(\d{3})([0-9A-TV-Z]*)$/;

/**
 * A parcel as pieces of equal length, each with its number, how many there are and a check of its own:
 * `SANYU1 · parcel (4) · number (3) · total (3) · data · check (4) · U`, without the dots. Too large a parcel is refused.
 * @example cutIntoFrames(parcel) → { ok: true, value: ['SANYU1K3QZ001002…U', 'SANYU1K3QZ002002…U'] }
 */
export function cutIntoFrames(parcel: Uint8Array): Result<readonly string[], Issue> {
  const total = Math.max(1, Math.ceil(parcel.length / FRAME_BYTES));
  if (total > MOST_FRAMES) return err({ code: 'E_HAND_IN_SIZE', values: { total, most: MOST_FRAMES } });
  // Equal shares, so that the QR codes of one parcel are of one size and do not jump.
  const share = Math.ceil(parcel.length / total);
  const id = parcelId(parcel);
  const frames = Array.from({ length: total }, (_, index) => {
    const data = encodeBase32(parcel.subarray(index * share, (index + 1) * share));
    const body = `${id}${threeFigures(index + 1)}${threeFigures(total)}${data}`;
    return `${MARK}${VERSION}${body}${checkOf(body)}${END}`;
  });
  return ok(frames);
}

/**
 * The pieces in a text, whatever stands around and between them.
 * @example readFrames(pasted).frames.map(({ number }) => number) → [3, 1]
 */
export function readFrames(text: string): ReadFrames {
  // What stands before the first mark is a greeting, or who sent it and when.
  const [, ...pieces] = foldBase32(text).split(MARK);
  const read = pieces.map(readPiece);
  return {
    frames: read.filter((piece) => typeof piece === 'object' && piece !== null),
    damaged: read.filter((piece) => piece === null).length,
    newer: [...new Set(read.filter((piece) => typeof piece === 'string'))],
  };
}

/** The name of a parcel in its pieces. `parcelId(parcel).length === 4` */
export function parcelId(parcel: Uint8Array): string {
  return signsOf(sha256Hex(parcel));
}

/** A piece, `null` when it is damaged, or the version that this reader does not know. */
function readPiece(piece: string): Frame | string | null {
  const version = piece.charAt(0);
  if (version !== VERSION && /^\d$/.test(version)) return version;
  const end = piece.indexOf(END);
  const checked = piece.slice(1, end);
  const body = checked.slice(0, -CHECK_SIGNS);
  if (version !== VERSION || end < 0 || checkOf(body) !== checked.slice(-CHECK_SIGNS)) return null;
  const [, parcel = '', number = '', total = '', data = ''] = HEAD.exec(body) ?? [];
  const bytes = decodeBase32(data);
  const frame = { parcel, number: Number(number), total: Number(total) };
  if (bytes === null || frame.number < 1 || frame.number > frame.total) return null;
  return { ...frame, bytes };
}

function checkOf(body: string): string {
  return signsOf(sha256Hex(`sanyu/frame/1\n${body}`));
}

/** Twenty bits of a hash. */
function signsOf(hex: string): string {
  const start = Uint8Array.from([0, 2, 4], (at) => parseInt(hex.slice(at, at + 2), 16));
  return encodeBase32(start).slice(0, 4);
}

function threeFigures(number: number): string {
  return String(number).padStart(3, '0');
}
