import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256Hex } from '#core/ledger/hash.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { verify } from './signing.ts';

const FROZEN = new URL('../../fixtures/frozen/ledger-2/', import.meta.url);
const sums = readFileSync(new URL('SHA256SUMS', FROZEN), 'utf8').trimEnd().split('\n');
const listed = sums.map((line) => line.split('  ') as [sum: string, name: string]);
const LEVELS: Readonly<Record<string, readonly number[]>> = {
  'every-kind.jsonl': [0, 1, 1],
  'signed.jsonl': [1, 1],
  'supervised.jsonl': [1],
  'unsigned.jsonl': [0],
};

test('every frozen transcript is listed, and no listed one is missing', () => {
  const names = readdirSync(FROZEN).filter((name) => name !== 'SHA256SUMS');

  expect(names.sort()).toEqual(listed.map(([, name]) => name));
});

test.each(listed)('a transcript of 2026 still verifies at its levels: %s %s', async (sum, name) => {
  const bytes = readFileSync(new URL(name, FROZEN));

  expect(sha256Hex(bytes)).toBe(sum);
  expect(await readTranscript(bytes, verify)).toMatchObject({ ok: true, value: { levels: LEVELS[name] } });
});
