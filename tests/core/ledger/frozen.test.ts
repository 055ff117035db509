import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256Hex } from '#core/ledger/hash.ts';
import { formatTranscript, parseTranscript } from '#core/ledger/transcript.ts';

const FROZEN = new URL('../../fixtures/frozen/ledger-1/', import.meta.url);
const sums = readFileSync(new URL('SHA256SUMS', FROZEN), 'utf8').trimEnd().split('\n');
const listed = sums.map((line) => line.split('  ') as [sum: string, name: string]);

test('every frozen transcript is listed, and no listed one is missing', () => {
  const names = readdirSync(FROZEN).filter((name) => name !== 'SHA256SUMS');

  expect(names.sort()).toEqual(listed.map(([, name]) => name));
});

test.each(listed)('a transcript of 2026 still verifies and is written the same: %s %s', (sum, name) => {
  const bytes = readFileSync(new URL(name, FROZEN));
  const read = parseTranscript(bytes);

  expect(sha256Hex(bytes)).toBe(sum);
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(formatTranscript(read.value)).toBe(bytes.toString('utf8'));
});
