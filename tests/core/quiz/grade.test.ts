import fc from 'fast-check';
import { expect, test } from 'vitest';
import { best, passes, share } from '#core/quiz/grade.ts';

const grade = (points: number, possible: number) => ({ points, possible });

test('passes by the figure that is shown', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: 1, max: 100 }), fc.nat(100), (points, more, mark) => {
      const reached = grade(points, points + more);

      expect(passes(reached, mark)).toBe(share(reached) >= mark);
    }),
  );
});

test('finds the best by share, not by points', () => {
  expect(best([grade(6, 10), grade(4, 5), grade(7, 10)])).toEqual(grade(4, 5));
});

test('has no best of nothing', () => {
  expect(best([])).toBeNull();
});
