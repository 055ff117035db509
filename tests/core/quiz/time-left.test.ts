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

test('is never more than the start leaves, however often what was left was written down too high', () => {
  const left = { ms: LIMIT, at: after(5 * 60_000) };

  expect(timeLeft({ start: START, left }, LIMIT, after(5 * 60_000))).toBe(15 * 60_000);
});

test('a clock that was set forward by hours while the page was counting takes none of what was left', () => {
  const left = { ms: 12 * 60_000, at: after(6 * 3_600_000) };

  expect(timeLeft({ start: START, left }, LIMIT, after(6 * 3_600_000 + 60_000))).toBe(11 * 60_000);
});

test('is never more than was written down, and opening it again and again gives none of it back', () => {
  const step = fc.integer({ min: -6 * 3_600_000, max: 6 * 3_600_000 });
  fc.assert(
    fc.property(fc.nat(LIMIT), fc.array(step, { maxLength: 12 }), (ms, steps) => {
      let [left, now] = [{ ms, at: START }, 0];
      for (const moved of steps) {
        now += moved;
        const again = timeLeft({ start: START, left }, LIMIT, after(now));
        expect(again).toBeLessThanOrEqual(left.ms);
        left = { ms: again, at: after(now) };
      }
    }),
  );
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
