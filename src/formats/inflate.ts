import { Inflate } from 'fflate';

// A piece this small unpacks to at most a megabyte, so a bomb is noticed long before it fills the memory.
const STEP = 1024;

/**
 * Unpacks raw DEFLATE of foreign origin to exactly `length` bytes; `null` when it is damaged or of another length. Never
 * holds much more than `length`.
 * @example inflateExactly(deflateSync(file), file.length)
 */
export function inflateExactly(packed: Uint8Array, length: number): Uint8Array | null {
  const file = new Uint8Array(length);
  const read = { bytes: 0, ended: false };
  const stream = new Inflate((bytes, last) => {
    if (read.bytes + bytes.length <= length) file.set(bytes, read.bytes);
    read.bytes += bytes.length;
    read.ended = last;
  });
  try {
    for (let start = 0; start < packed.length && read.bytes <= length; start += STEP) {
      const end = start + STEP;
      stream.push(packed.subarray(start, end), end >= packed.length);
    }
  } catch {
    // The library throws whatever it does not like about foreign bytes.
    return null;
  }
  return read.ended && read.bytes === length ? file : null;
}
