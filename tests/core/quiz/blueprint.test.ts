import { describe, expect, test } from 'vitest';
import { Blueprint, rulesOf } from '#core/quiz/blueprint.ts';
import { conditionsOf } from '#core/quiz/conditions.ts';
import { Rules } from '#core/quiz/rules.ts';
import { addUp } from '#core/quiz/score.ts';

const EXAM = {
  ...{ id: 'exam', order: 1, title: { zh: '考' }, banks: ['a', 'b'], count: 20, mode: 'exam', minutes: 20 },
  ...{ passMark: 60, attempts: 3, feedback: 'at-end', about: { everything: true } },
};
const accepts = (change: object) => Blueprint.safeParse({ ...EXAM, ...change }).success;

describe('a blueprint', () => {
  test('may draw from several banks, with time limit, mix and rules of its own', () => {
    expect(
      accepts({ mix: [{ count: 5, difficulty: 3 }], negative: 1, almost: 'none', romanised: true }),
    ).toBe(true);
  });

  test.each([
    ['tells at once in an exam', { feedback: 'at-once' }],
    ['tells only at the end of a practice', { mode: 'practice', minutes: undefined }],
    ['limits the time of a practice', { mode: 'practice', feedback: 'at-once' }],
    ['waits for a deadline it does not name', { feedback: 'after-deadline' }],
    ['names a deadline nobody waits for', { deadline: '2026-12-31T10:00:00.000Z' }],
    ['mixes more than it draws', { mix: [{ count: 21 }] }],
    ['draws from one bank twice', { banks: ['a', 'a'] }],
    ['draws from no bank', { banks: [] }],
    ['has a field nobody knows', { ethnicity: 'x' }],
  ])('is refused when it %s', (_, change) => {
    expect(accepts(change)).toBe(false);
  });
});

describe('rules', () => {
  test('leave out what is usual, so that equal rules are equal values', () => {
    const usual = { ...EXAM, shuffle: true, negative: 0, almost: 'half', romanised: false };

    expect(rulesOf(Blueprint.parse(EXAM))).toEqual({ count: 20, marking: 2 });
    expect(rulesOf(Blueprint.parse(usual))).toEqual({ count: 20, marking: 2 });
  });

  test('are what an attempt may record', () => {
    const strict = Blueprint.parse({ ...EXAM, shuffle: false, negative: 2, almost: 'none', romanised: true });

    expect(Rules.parse(rulesOf(strict))).toEqual({
      count: 20,
      shuffle: false,
      negative: 2,
      almost: 0,
      romanised: true,
      marking: 2,
    });
    expect(conditionsOf(rulesOf(strict), 'bo', 'zh')).toEqual({
      ask: 'bo',
      answer: 'zh',
      almost: 0,
      romanised: true,
      marking: 2,
    });
    expect(conditionsOf({}, 'zh', 'zh')).toEqual({ ask: 'zh', answer: 'zh', almost: 1, romanised: false });
  });
});

test('a wrong answer costs what the quiz says, an open one nothing, and no paper is below nothing', () => {
  const mark = (points: number, answered = true) => ({ points, possible: 2, answered });

  expect(addUp([mark(2), mark(1), mark(0), mark(0, false)], 1)).toEqual({ points: 2, possible: 8 });
  expect(addUp([mark(0), mark(0)], 3)).toEqual({ points: 0, possible: 4 });
  expect(addUp([mark(2), mark(0)])).toEqual({ points: 2, possible: 4 });
});
