import { expect, test } from 'vitest';
import { unsafe } from '#core/my-data/nudge.ts';

const now = '2026-11-30T08:00:00.000Z';

function ago(...days: readonly number[]): readonly string[] {
  return days.map((count) => new Date(Date.parse(now) - count * 86_400_000).toISOString());
}

test('says nothing of a few new attempts, and something of five', () => {
  expect(unsafe({ count: 0, asked: null }, ago(0, 0, 0, 0), { now, days: 7 })).toBe(0);
  expect(unsafe({ count: 0, asked: null }, ago(0, 0, 0, 0, 0), { now, days: 7 })).toBe(5);
});

test('says something of one attempt after seven days, on Safari after five', () => {
  expect(unsafe({ count: 0, asked: null }, ago(6), { now, days: 7 })).toBe(0);
  expect(unsafe({ count: 0, asked: null }, ago(7), { now, days: 7 })).toBe(1);
  expect(unsafe({ count: 0, asked: null }, ago(5), { now, days: 5 })).toBe(1);
});

test('counts only what was finished after the last copy', () => {
  expect(unsafe({ count: 3, asked: null }, ago(90, 80, 70, 1), { now, days: 7 })).toBe(0);
  expect(unsafe({ count: 3, asked: null }, ago(90, 80, 70, 8, 1), { now, days: 7 })).toBe(2);
  expect(unsafe({ count: 9, asked: null }, ago(90), { now, days: 7 })).toBe(0);
});

test('is quiet for a day after "later", unless the clock was set back', () => {
  const ends = ago(30);
  expect(unsafe({ count: 0, asked: ago(0.9)[0] ?? null }, ends, { now, days: 7 })).toBe(0);
  expect(unsafe({ count: 0, asked: ago(1)[0] ?? null }, ends, { now, days: 7 })).toBe(1);
  expect(unsafe({ count: 0, asked: ago(-400)[0] ?? null }, ends, { now, days: 7 })).toBe(1);
});
