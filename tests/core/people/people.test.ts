import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FORGETS_AFTER,
  isPinText,
  isStale,
  newPerson,
  readPeople,
  withPerson,
  type Person,
} from '#core/people/people.ts';
import { learner } from '../ledger/builders.ts';

const NOW = '2026-11-30T01:02:03.004Z';
const PIN = { salt: 'ab'.repeat(16), rounds: 200_000, hash: 'cd'.repeat(32) };
const first = newPerson('', learner, NOW);
const second: Person = { ...newPerson('0f'.repeat(8), { name: 'X', number: '8' }, NOW), pin: PIN };

test('somebody new comes at the end, somebody known stays in their place', () => {
  expect(withPerson([first], second)).toEqual({ ok: true, value: [first, second] });
  const renamed = { ...first, name: '央金' };
  expect(withPerson([first, second], renamed)).toEqual({ ok: true, value: [renamed, second] });
});

test('two people never have one staff number, but several may not have said theirs', () => {
  const error = { code: 'E_PEOPLE_NUMBER', values: { name: learner.name } };
  expect(withPerson([first, second], { ...second, number: first.number })).toEqual({ ok: false, error });
  const unnamed = { ...first, number: '' };
  expect(withPerson([unnamed], { ...second, number: '' }).ok).toBe(true);
});

test('a list is read as it was written, and anything else is no list', () => {
  expect(readPeople(JSON.stringify([first, second]))).toEqual([first, second]);
  expect(readPeople('[]')).toEqual([]);
  const bad = [
    null,
    '',
    '{',
    '{}',
    'null',
    JSON.stringify([{ ...first, id: '~' }]),
    JSON.stringify([{ ...first, age: 7 }]),
    JSON.stringify([{ ...second, pin: { ...PIN, hash: '1234' } }]),
    JSON.stringify([{ ...second, pin: { ...PIN, rounds: 0 } }]),
  ];
  expect(bad.map(readPeople)).toEqual(bad.map(() => null));
});

test('a device asks again after half an hour, when it never saw anybody, and when its clock went far back', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 41), fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), (seen, passed) => {
      expect(isStale(seen, seen + passed)).toBe(Math.abs(passed) >= FORGETS_AFTER);
    }),
  );
  expect(isStale(NaN, 0)).toBe(true);
});

test('a PIN is four to six digits', () => {
  expect(['1234', '123456', '00000'].every(isPinText)).toBe(true);
  expect(['', '123', '1234567', '12a4', ' 1234', '١٢٣٤'].some(isPinText)).toBe(false);
});
