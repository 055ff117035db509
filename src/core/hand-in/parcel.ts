import type { Issue } from '#core/issue.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import { TRANSCRIPT_LIMITS } from '#core/ledger/transcript-shape.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

/**
 * What travels in the pieces: how it is packed (1 byte: 0 plain, 1 raw DEFLATE), the length of the file (4 bytes, the
 * highest first), the first 8 bytes of its SHA-256, and the file. What the file is, is not looked at.
 */
const PACKINGS = ['plain', 'deflate'] as const;
const HEAD_BYTES = 13;
const SUM_BYTES = 8;

/** Unpacks to exactly `length` bytes, or gives `null`; never holds much more than that. */
export type Inflate = (packed: Uint8Array, length: number) => Uint8Array | null;

/**
 * A parcel around a file. `packed` is the file in raw DEFLATE, `null` where the device cannot pack; whatever is shorter
 * travels.
 * @example wrapParcel(transcript, deflate(transcript))
 */
export function wrapParcel(file: Uint8Array, packed: Uint8Array | null): Uint8Array {
  const smaller = packed !== null && packed.length < file.length ? packed : null;
  const content = smaller ?? file;
  const parcel = new Uint8Array(HEAD_BYTES + content.length);
  const view = new DataView(parcel.buffer);
  view.setUint8(0, smaller === null ? 0 : 1);
  view.setUint32(1, file.length);
  parcel.set(sumOf(file), 5);
  parcel.set(content, HEAD_BYTES);
  return parcel;
}

/**
 * The file of a parcel, byte for byte, or why it cannot be had.
 * @example unwrapParcel(wrapParcel(file, null), inflate) → { ok: true, value: file }
 */
export function unwrapParcel(parcel: Uint8Array, inflate: Inflate): Result<Uint8Array, Issue> {
  if (parcel.length < HEAD_BYTES) return err({ code: 'E_HAND_IN_BROKEN' });
  const view = new DataView(parcel.buffer, parcel.byteOffset);
  const packing = PACKINGS[view.getUint8(0)];
  const length = view.getUint32(1);
  // Before anything is unpacked: a few lines must not fill the memory.
  if (packing === undefined || length > TRANSCRIPT_LIMITS.bytes) return err({ code: 'E_HAND_IN_BROKEN' });
  const content = parcel.slice(HEAD_BYTES);
  const file = packing === 'plain' ? content : inflate(content, length);
  const whole =
    file?.length === length && sumOf(file).every((byte, index) => byte === view.getUint8(5 + index));
  return whole ? ok(file) : err({ code: 'E_HAND_IN_BROKEN' });
}

function sumOf(file: Uint8Array): Uint8Array {
  const hex = sha256Hex(file);
  return Uint8Array.from({ length: SUM_BYTES }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
