import * as z from 'zod/mini';
import { canonicalJson } from '#core/canonical-json.ts';
import { DeviceId, Hash, Instant } from './entry.ts';
import { DOMAINS, bytesUnder, hashLine } from './hash.ts';

/** What a whole file is at one moment, in four hashes. The signature is over this line alone. */
export const Checkpoint = z.strictObject({
  at: Instant,
  /** Hash of the hashes of all records in their order, so that no chain of the file can be dropped or moved. */
  body: Hash,
  /** Records of all chains together. */
  count: z.int().check(z.minimum(0)),
  dev: DeviceId,
  hdr: Hash,
  /** Hash of the device's own last record. */
  head: Hash,
});
export type Checkpoint = Readonly<z.infer<typeof Checkpoint>>;

/**
 * Hash over the hashes of all records of a file.
 * @example bodyOf(hashes) === checkpoint.body
 */
export function bodyOf(hashes: readonly string[]): string {
  return hashLine(DOMAINS.body, hashes.join(''));
}

/** The hash that stands beside a checkpoint and shows damage where there is no signature. */
export function sumOf(checkpoint: Checkpoint): string {
  return hashLine(DOMAINS.checkpoint, canonicalJson(checkpoint));
}

/** The exact bytes a device signs: a domain of their own, a line feed, the checkpoint. */
export function bytesToSign(checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  return bytesUnder(DOMAINS.signature, canonicalJson(checkpoint));
}
