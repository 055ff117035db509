import { expect, test } from 'vitest';
import { addUp, countReport, countStep, readPlaywright, readVitest } from '../../set-up/count-results.mjs';

const vitest = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
});

test('counts the tests of vitest', () => {
  expect(countReport(vitest(12, 3), 1, readVitest)).toEqual({ passed: 12, failed: 3, skipped: 2 });
});

test('counts the tests of Playwright, and names those that passed only at the second try', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const inner = { title: 'inner', file: 'a.spec.ts', specs: [spec('is found', 'flaky')] };
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 4 },
    suites: [
      { title: 'a', file: 'a.spec.ts', specs: [spec('holds', 'expected')], suites: [inner] },
      { title: 'b', file: 'b.spec.ts', specs: [spec('is kept', 'flaky'), spec('is lost', 'unexpected')] },
    ],
  };
  expect(countReport(report, 1, readPlaywright)).toEqual({
    ...{ passed: 7, failed: 1, skipped: 4 },
    again: ['a.spec.ts: is found', 'b.spec.ts: is kept'],
  });
});

test.each([
  ['wrote no report', null, 1],
  ['ran no test and was content', vitest(0, 0), 0],
  ['failed in a file it could not load', vitest(7, 0), 1],
])('counts a failure for a runner that %s', (_, report, code) => {
  expect(countReport(report, code, readVitest).failed).toBe(1);
});

test('counts any other step as one', () => {
  expect([countStep(0), countStep(2)]).toEqual([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 0, failed: 1, skipped: 0 },
  ]);
});

test('adds up all steps', () => {
  const counts = [countStep(0), countStep(1), { passed: 5, failed: 0, skipped: 2 }];
  expect(addUp(counts)).toEqual({ passed: 6, failed: 1, skipped: 2 });
});
