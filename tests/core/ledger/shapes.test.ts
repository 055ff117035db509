import { expect, test } from 'vitest';
import { AttemptEvent, Hash, Instant } from '#core/ledger/entry.ts';
import { VoidEvent } from '#core/ledger/record.ts';
import { PublicKey, Signature } from '#core/ledger/signature.ts';
import { DEVICE, attempt } from './builders.ts';
import { moment } from './signing.ts';

// A name that a hash stands inside of is no hash: what is looked up by it, or shown, would be longer than is thought.
const around = (text: string) => [`x${text}`, `${text}x`, `${text}\n`, `${text}${text}`, text.slice(1)];

test('a hash is 64 signs and nothing around them', () => {
  expect(Hash.safeParse(DEVICE).success).toBe(true);
  for (const odd of [...around(DEVICE), DEVICE.toUpperCase(), '']) {
    expect(Hash.safeParse(odd).success, odd).toBe(false);
  }
});

test('a moment is one spelling of one real moment, in years of four digits', () => {
  const now = '2026-11-22T08:30:00.000Z';

  expect(Instant.safeParse(now).success).toBe(true);
  const odd = ['+012026-11-22T08:30:00.000Z', '2026-11-31T08:30:00.000Z', '2026-11-22T24:00:00.000Z', 'x'];
  for (const text of [...around(now), ...odd]) expect(Instant.safeParse(text).success, text).toBe(false);
});

test('the id of an attempt and of every other record is 32 signs and nothing around them', () => {
  const note = { type: 'void', ...moment(1), of: { dev: DEVICE, seq: 0, hash: DEVICE }, why: 'trial' };

  expect(AttemptEvent.safeParse(attempt()).success).toBe(true);
  expect(VoidEvent.safeParse(note).success).toBe(true);
  for (const id of around('0'.repeat(32))) {
    expect(AttemptEvent.safeParse(attempt({ id })).success, id).toBe(false);
    expect(VoidEvent.safeParse({ ...note, id }).success, id).toBe(false);
  }
});

test('a key is two numbers of 43 signs in their one spelling', () => {
  const number = `${'a'.repeat(42)}A`;
  const key = { crv: 'P-256', kty: 'EC', x: number, y: number };

  expect(PublicKey.safeParse(key).success).toBe(true);
  for (const odd of [...around(number), `${'a'.repeat(42)}B`, `${'='.repeat(42)}A`]) {
    expect(PublicKey.safeParse({ ...key, x: odd }).success, odd).toBe(false);
    expect(PublicKey.safeParse({ ...key, y: odd }).success, odd).toBe(false);
  }
});

test('a signature is 86 signs in their one spelling, and of the two that say the same the smaller one', () => {
  const low = 'A'.repeat(86);

  expect(Signature.safeParse(low).success).toBe(true);
  for (const odd of [...around(low), `${'A'.repeat(85)}B`, '_'.repeat(85) + 'w']) {
    expect(Signature.safeParse(odd).success, odd).toBe(false);
  }
});
