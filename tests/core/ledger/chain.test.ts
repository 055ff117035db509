import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { appendEntry, chainStart, entryLine, headOf, verifyChain } from '#core/ledger/chain.ts';
import { DOMAINS, bytesUnder, hashLine, sha256Hex } from '#core/ledger/hash.ts';
import { DEVICE, OTHER_DEVICE, attempt, attempts, chain } from './builders.ts';

test('hashes what Node hashes: domain, line feed, bytes', () => {
  const expected = createHash('sha256').update('sanyu/rec/1\n{"ug":"سىناق"}').digest('hex');

  expect(hashLine(DOMAINS.record, '{"ug":"سىناق"}')).toBe(expected);
});

test('signs what is signed under its domain: domain, line feed, line', () => {
  for (const domain of Object.values(DOMAINS)) {
    expect(new TextDecoder().decode(bytesUnder(domain, 'ཚོད་ལྟ'))).toBe(`${domain}\nཚོད་ལྟ`);
  }
});

test('hashes a whole file as sha256sum prints it', () => {
  expect(sha256Hex('ཚོད་ལྟ')).toBe(createHash('sha256').update('ཚོད་ལྟ').digest('hex'));
});

test('gives the same line another hash in another domain', () => {
  const hashes = Object.values(DOMAINS).map((domain) => hashLine(domain, 'x'));

  expect(new Set(hashes).size).toBe(hashes.length);
});

test('the first entry points at the start of its own device', () => {
  const first = appendEntry(null, attempt(), DEVICE);

  expect(first).toMatchObject({ seq: 0, dev: DEVICE, prev: chainStart(DEVICE) });
  expect(chainStart(DEVICE)).not.toBe(chainStart(OTHER_DEVICE));
});

test('the next entry points at the one before, which stays as it was', () => {
  const first = Object.freeze(appendEntry(null, attempt(), DEVICE));
  const second = appendEntry(headOf(first), attempt({ id: '1'.repeat(32) }), DEVICE);

  expect(second.prev).toBe(hashLine(DOMAINS.record, entryLine(first)));
  expect(second.seq).toBe(1);
});

test('verifies a whole chain and gives its head', () => {
  const entries = chain(attempts(5));

  expect(verifyChain(DEVICE, entries)).toEqual({ ok: true, value: headOf(entries[4]!) });
  expect(verifyChain(DEVICE, [])).toEqual({
    ok: true,
    value: { seq: -1, hash: chainStart(DEVICE) },
  });
});

test('refuses a chain whose second entry was altered, at the entry that points at it', () => {
  const entries = chain(attempts(4)).map((entry) => (entry.seq === 1 ? { ...entry, score: 2 } : entry));

  expect(verifyChain(DEVICE, entries)).toEqual({
    ok: false,
    error: [{ code: 'E_TRANSCRIPT_CHAIN', values: { seq: 2 } }],
  });
});

test('refuses a chain with an entry dropped, swapped or of another device', () => {
  const [a, b, c] = chain(attempts(3)) as [never, never, never];

  for (const broken of [
    [a, c],
    [b, c],
    [a, c, b],
    [a, a],
  ]) {
    expect(verifyChain(DEVICE, broken).ok).toBe(false);
  }
  expect(verifyChain(OTHER_DEVICE, [a, b, c]).ok).toBe(false);
});
