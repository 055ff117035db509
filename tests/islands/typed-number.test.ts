import { describe, expect, test } from 'vitest';
import { typedNumber } from '#islands/appraisal/controls/typed-number.ts';

const points = { min: 0, max: 10, fraction: true, needed: false };
const weight = { min: 1, max: 100, fraction: false, needed: true };

describe('a figure that was typed', () => {
  test.each([
    ['8', 8],
    [' 10 ', 10],
    ['8.5', 8.5],
    ['8,5', 8.5],
    ['8，5', 8.5],
    ['8٫5', 8.5],
    ['８．２５', 8.25],
    ['', null],
  ])('is taken: "%s"', (text, figure) => {
    expect(typedNumber(text, points)).toBe(figure);
  });

  test.each(['11', '1e1', '8.555', '-1', '8.', '1,0,0', 'x'])(
    'is refused as a whole, and nothing of it is taken: "%s"',
    (text) => {
      expect(typedNumber(text, points)).toBeUndefined();
    },
  );

  test.each(['', '0', '8,5', '101'])('is refused where a whole weight is needed: "%s"', (text) => {
    expect(typedNumber(text, weight)).toBeUndefined();
  });
});
