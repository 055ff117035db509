import { expect, test } from 'vitest';
import { groupFigures } from '#core/appraisal/analysis.ts';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import type { EvaluatedPerson } from '#core/appraisal/evaluate.ts';
import { judgedDay } from '#core/appraisal/judged-day.ts';
import type { Component } from '#core/appraisal/scheme.ts';
import { CONTEST, PLAN, QUIZZES, rosterOf, rosterPerson, scheme, sheetOf } from './bench-builders.ts';
import { file, honest, id } from './builders.ts';

const on = (end: string) => ({ start: end, end });
const PLANNED: Component = {
  ...{ id: 'plan', kind: 'plan', name: { zh: '计划' }, weight: 20, plan: PLAN.id },
};
const EXAM: Component = {
  ...{ id: 'exam', kind: 'exam', name: { zh: '考试' }, weight: 30, passMark: 60, take: 'best' },
  ...{ quizzes: ['county'], level: 0 },
};
/** School is due by the end of June, county by the end of the year, like the exam and the contest. */
const RULES = scheme({
  components: [PLANNED, { ...QUIZZES, weight: 40 }, EXAM, { ...CONTEST, weight: 10 }],
});
/** All that was due, and nothing else. */
const SPRING = file({ events: [honest(9, { id: id(1), ...on('2026-03-01T02:00:00.000Z') })] });
const at = async (day: string, files = [SPRING]) => sheetOf(files, { scheme: RULES, day });
/** What is said about the score, and not about clocks. */
const scored = (person: EvaluatedPerson | undefined) =>
  person?.remarks.map(({ code }) => code).filter((code) => code.startsWith('E_SCORE_'));

test('a check in the middle of the year counts what is due by then, and nothing that is not', async () => {
  const [person] = (await at('2026-06-30')).people;

  // The plan in full and 90 of the one quiz that is due: (20 × 100 + 40 × 90) / 60.
  expect(person?.components.map(({ state, weighed }) => [state, weighed])).toEqual([
    ['scored', true],
    ['scored', true],
    ['open', false],
    ['open', false],
  ]);
  expect(person).toMatchObject({ total: 9330, grade: 'good' });
  expect(scored(person)).toEqual([]);
});

test('by the end of the period everything is due, and what was not done is 0', async () => {
  const [person] = (await at('2026-12-31')).people;
  expect(person?.components.map(({ score, weighed }) => [score, weighed])).toEqual([
    [5000, true],
    [4500, true],
    [0, true],
    [0, true],
  ]);
  expect(scored(person)).toEqual(['E_SCORE_NOT_ENTERED']);
});

test('what was due and not done is 0 in the middle of the year as well', async () => {
  const roster = rosterOf(rosterPerson('007', '卓玛'));
  const { people } = await sheetOf([], { scheme: RULES, roster, day: '2026-06-30' });
  expect(people[0]).toMatchObject({ total: 0, grade: 'poor' });
});

test('what was done before it was due counts', async () => {
  const early = file({
    events: [
      honest(10, { id: id(1), ...on('2026-03-01T02:00:00.000Z') }),
      honest(2, { id: id(2), quiz: 'county', mode: 'exam', ...on('2026-04-01T02:00:00.000Z') }),
    ],
  });
  const [person] = (await at('2026-06-30', [early])).people;
  expect(person?.components.map(({ score, weighed }) => [score, weighed])).toEqual([
    [10_000, true],
    [7500, true],
    [5000, true],
    [0, false],
  ]);
});

test('a component’s own deadline makes its quizzes due', async () => {
  const strict = { ...QUIZZES, weight: 100, quizzes: ['county'], deadline: '2026-05-31' } as Component;
  const total = async (day: string) =>
    (await sheetOf([SPRING], { scheme: scheme({ components: [strict] }), day })).people[0]?.total;
  expect([await total('2026-05-30'), await total('2026-05-31')]).toEqual([null, 0]);
});

test('the days of a plan are nothing to those who are exempt from it', async () => {
  const rules = scheme({
    components: [PLANNED, { ...QUIZZES, weight: 80 }],
    exemptions: [{ id: 'new', name: { zh: '新到' }, components: ['plan'] }],
  });
  const roster = rosterOf(rosterPerson('007', '卓玛'), rosterPerson('008', '多吉', { exemption: 'new' }));
  const { people, ...rest } = await sheetOf([], { scheme: rules, roster, day: '2026-06-30' });
  expect(people.map(({ total }) => total)).toEqual([0, null]);
  // Nothing is due of the second, but something is asked.
  expect(groupFigures({ people, ...rest }).all.asked).toBe(2);
  expect(people[1]?.remarks.map(({ code }) => code)).toEqual(['E_ROSTER_MISSING', 'E_SCORE_EXEMPT']);
});

test('points that were entered count at once', async () => {
  const entered = { contest: { '007': 8 } };
  const decisions = { ...NO_DECISIONS, entered };
  const { people } = await sheetOf([SPRING], { scheme: RULES, decisions, day: '2026-06-30' });
  expect(people[0]?.components[3]).toMatchObject({ state: 'scored', score: 8000, weighed: true });
});

test('the page and the terminal judge by one day, never outside the period', () => {
  const day = (asOf: 'today' | 'check' | 'end', today: string) => judgedDay(asOf, RULES, [PLAN], today);
  expect(day('today', '2026-11-23')).toBe('2026-11-23');
  expect([day('today', '2027-02-01'), day('today', '2025-12-01')]).toEqual(['2026-12-31', '2026-01-01']);
  expect([day('check', '2026-11-23'), day('end', '2026-11-23')]).toEqual(['2026-06-30', '2026-12-31']);
  const spring = scheme({ components: [PLANNED], period: { from: '2026-01-01', until: '2026-03-31' } });
  expect(judgedDay('check', spring, [PLAN], '2026-02-01')).toBe('2026-03-31');
});
