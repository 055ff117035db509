import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeLeft } from '#core/quiz/time-left.ts';

const LIMIT = 20 * 60_000;
const START = '2026-12-01T08:00:00.000Z';
const after = (ms: number) => new Date(Date.parse(START) + ms).toISOString();

test('real time counts: it runs on while the page is closed', () => {
  expect(timeLeft({ start: START }, LIMIT, after(5 * 60_000))).toBe(15 * 60_000);
  expect(timeLeft({ start: START }, LIMIT, after(60 * 60_000))).toBe(0);
});

test('a clock that was set back by hours gives no more time than was left', () => {
  const left = { ms: 4 * 60_000, at: after(16 * 60_000) };

  expect(timeLeft({ start: START, left }, LIMIT, after(-5 * 3_600_000))).toBe(4 * 60_000);
});

test('is never below nothing or above the limit, whatever the clocks say', () => {
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.nat(10 * LIMIT), (now, ms) => {
      const left = timeLeft({ start: START, left: { ms, at: START } }, LIMIT, now.toISOString());

      expect(left >= 0 && left <= LIMIT).toBe(true);
    }),
  );
});
