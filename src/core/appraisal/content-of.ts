import { sumOf } from '#core/ledger/checkpoint.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Transcript } from '#core/ledger/transcript-shape.ts';

/**
 * What a transcript that was read is known by: the same for a copy of it, another for any other. Of a signed one it is the
 * hash of what was signed, which names every byte of the file but the signature; the whole file need not be hashed again.
 * @example contentOf(read.value, bytes) === contentOf(same.value, sameBytes)
 */
export function contentOf({ proof }: Transcript, bytes: Uint8Array): string {
  return proof === null ? sha256Hex(bytes) : sumOf(proof.cp);
}
