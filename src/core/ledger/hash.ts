import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What a hash is of. The domain is hashed before the line, so that a line of one sort can never stand in for a line of
 * another (records.md 1.1). Permanent: a ledger written in 2026 must verify in 2036.
 */
export const DOMAINS = {
  device: 'sanyu/dev/1',
  header: 'sanyu/hdr/1',
  record: 'sanyu/rec/1',
  checkpoint: 'sanyu/cp/1',
  answers: 'sanyu/ans/1',
  body: 'sanyu/all/1',
  signature: 'sanyu/sig/1',
  slip: 'sanyu/slip/1',
  sitting: 'sanyu/sit/1',
  contest: 'sanyu/contest/1',
  sealed: 'sanyu/sealed/1',
} as const;
export type Domain = (typeof DOMAINS)[keyof typeof DOMAINS];

/**
 * SHA-256 of the domain, a line feed and the exact bytes of a line, as 64 hexadecimal digits. Synchronous, because an
 * IndexedDB transaction ends while it waits for anything else.
 * @example hashLine(DOMAINS.record, entryLine(entry))
 */
export function hashLine(domain: Domain, line: string | Uint8Array): string {
  const bytes = typeof line === 'string' ? utf8ToBytes(line) : line;
  return hexOf(
    sha256
      .create()
      .update(utf8ToBytes(`${domain}\n`))
      .update(bytes)
      .digest(),
  );
}

/**
 * Plain SHA-256 of a text's UTF-8 bytes or of bytes, as `sha256sum` prints it: for whole files such as banks.
 * @example sha256Hex(canonicalJson(bank)) === reference.sha
 */
export function sha256Hex(content: string | Uint8Array): string {
  return hexOf(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** In one piece: engines keep a text that was put together digit by digit as the tree of its pieces, at ten times the size. */
function hexOf(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) digits.push(DIGITS[byte >> 4] ?? 0, DIGITS[byte & 15] ?? 0);
  return String.fromCharCode(...digits);
}

/**
 * The exact bytes that are signed or encrypted: the domain, a line feed, the line. Whatever is signed in one domain means
 * nothing in another.
 * @example signer.sign(bytesUnder(DOMAINS.slip, canonicalJson(slip)))
 */
export function bytesUnder(domain: Domain, line: string): Uint8Array<ArrayBuffer> {
  return utf8ToBytes(`${domain}\n${line}`);
}
