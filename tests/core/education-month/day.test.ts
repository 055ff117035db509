import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, isCalendarDay } from '#core/education-month/day.ts';
import { yearOf } from '#core/education-month/education-month.ts';
import { localDay } from '#platform/local-day.ts';

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
])('%s is in the calendar: %s', (day, there) => {
  expect(isCalendarDay(day)).toBe(there);
});

test('the day after any day is a real and later day', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const today = date.toISOString().slice(0, 10);
      const next = dayAfter(today);
      expect(isCalendarDay(next)).toBe(true);
      expect(next > today).toBe(true);
    }),
  );
});

test('a month has the year it begins in, and today is written by the wall calendar', () => {
  expect(yearOf({ from: '2026-05-01' })).toBe('2026');
  expect(localDay(new Date(2026, 4, 1, 0, 5))).toBe('2026-05-01');
});
