import { describe, expect, test } from 'vitest';
import { planEvidence, planOf, planState } from '#core/appraisal/plan-state.ts';
import { formatScheme, readScheme, readSchemeText, schemeHash } from '#core/appraisal/scheme-file.ts';
import { schemeFindings } from '#core/appraisal/scheme-findings.ts';
import type { Component, Scheme } from '#core/appraisal/scheme.ts';
import { meanOf, rounded, shareOf } from '#core/appraisal/hundredths.ts';
import { ISSUE_CODES } from '#core/issue.ts';
import { readLibrary } from '#library/read-library.ts';
import { parseYaml } from '#library/read-yaml.ts';
import { PLAN, QUIZZES, scheme } from './bench-builders.ts';

const THERE = { quizzes: ['school', 'county'], plans: ['2026'] };
const { library } = await readLibrary('.');

describe('a scheme file', () => {
  test('gives back the scheme it was written from', () => {
    for (const one of [scheme(), ...library.schemes]) {
      const there = {
        quizzes: [...THERE.quizzes, ...library.blueprints.map(({ id }) => id)],
        plans: library.plans.map(({ id }) => id),
      };
      expect(readSchemeText(formatScheme(one), 'rules.json', there)).toEqual({ ok: true, value: one });
    }
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a transcript', '{"fmt":"sanyu-transcript/2"}'],
    ['a list', '[1]'],
    ['far too much', `"${'x'.repeat(500_000)}"`],
  ])('that is %s is told to be none', (_, text) => {
    expect(readSchemeText(text, 'a.json', THERE)).toEqual({
      ok: false,
      error: [{ code: 'E_SCHEME_NOT', file: 'a.json' }],
    });
  });

  test('of a newer version is not guessed at', () => {
    const text = formatScheme(scheme()).replace('sanyu-scheme/1', 'sanyu-scheme/2');
    const read = readSchemeText(text, 'a.json', THERE);
    expect(!read.ok && read.error).toEqual([
      { code: 'E_SCHEME_VERSION', file: 'a.json', values: { version: 'sanyu-scheme/2' } },
    ]);
  });

  test('tells every field that is wrong, with its line where the file has lines', () => {
    const yaml = 'format: sanyu-scheme/1\nid: "2026"\nversion: x\nbonus: 1\n';
    const read = readScheme(parseYaml(yaml, 'S.yaml').source, THERE);
    const told = read.ok ? [] : read.error.map(({ line, values }) => [values?.field, line]);
    expect(told).toContainEqual(['version', 3]);
    expect(told).toContainEqual(['bonus', 4]);
    expect(told).toContainEqual(['components', undefined]);
    expect(read.ok || read.error.every(({ code }) => code === 'E_SCHEME_FIELD')).toBe(true);
  });
});

test('equal rules have equal hashes, whatever the order of their fields; another rule has another', () => {
  const { id, ...rest } = scheme();
  expect(schemeHash({ ...rest, id })).toBe(schemeHash(scheme()));
  expect(schemeHash(scheme({ rounding: { digits: 0, mode: 'down' } }))).not.toBe(schemeHash(scheme()));
  expect(schemeHash(scheme())).toMatch(/^[0-9a-f]{64}$/);
});

const broken: readonly (readonly [what: string, change: Partial<Scheme>, code: string, field: string])[] = [
  ['weights that are not 100', { components: [QUIZZES] }, 'E_SCHEME_WEIGHTS', 'components'],
  [
    'a period that ends before it begins',
    { period: { from: '2026-05-01', until: '2026-04-01' } },
    'E_SCHEME_DAY',
    'period.until',
  ],
  [
    'a day that is in no calendar',
    { period: { from: '2026-02-30', until: '2026-12-31' } },
    'E_SCHEME_DAY',
    'period.from',
  ],
  [
    'a deadline outside the period',
    { components: [{ ...QUIZZES, weight: 100, deadline: '2027-01-01' } as Component] },
    'E_SCHEME_DAY',
    'components.0.deadline',
  ],
  [
    'a quiz that is not there',
    { components: [{ ...QUIZZES, weight: 100, quizzes: ['town'] } as Component] },
    'E_SCHEME_UNKNOWN',
    'components.0.quizzes.0',
  ],
  [
    'a quiz that stands twice',
    { components: [{ ...QUIZZES, weight: 100, quizzes: ['school', 'school'] } as Component] },
    'E_SCHEME_TWICE',
    'components.0.quizzes.1',
  ],
  [
    'a plan that is not there',
    { components: [{ id: 'p', kind: 'plan', name: { zh: 'p' }, weight: 100, plan: '2030' }] },
    'E_SCHEME_UNKNOWN',
    'components.0.plan',
  ],
  [
    'two components of one id',
    {
      components: [
        { ...QUIZZES, weight: 50 },
        { ...QUIZZES, weight: 50 },
      ],
    },
    'E_SCHEME_TWICE',
    'components.1.id',
  ],
  [
    'grades out of order',
    {
      grades: [
        { id: 'a', name: { zh: 'a' }, from: 60, reached: true },
        { id: 'b', name: { zh: 'b' }, from: 80, reached: true },
        { id: 'c', name: { zh: 'c' }, from: 0, reached: false },
      ],
    },
    'E_SCHEME_GRADES',
    'grades.1.from',
  ],
  [
    'nothing for those below every grade',
    { grades: [{ id: 'a', name: { zh: 'a' }, from: 60, reached: true }] },
    'E_SCHEME_GRADES',
    'grades.0',
  ],
  [
    'a grade that needs what has no pass mark',
    {
      grades: [
        { id: 'a', name: { zh: 'a' }, from: 60, needs: ['contest'], reached: true },
        { id: 'b', name: { zh: 'b' }, from: 0, reached: false },
      ],
    },
    'E_SCHEME_UNKNOWN',
    'grades.0.needs.0',
  ],
  [
    'a column of a component that is not there',
    { layout: { ...scheme().layout, columns: ['name', 'component:exam'] } },
    'E_SCHEME_UNKNOWN',
    'layout.columns.1',
  ],
];

test.each(broken)('finds %s', (_, change, code, field) => {
  const found = schemeFindings(scheme(change), THERE);
  expect(found.map((one) => [one.issue.code, one.field])).toContainEqual([code, field]);
});

test('the schemes of the site are right, and every code of a finding has its message', () => {
  expect(schemeFindings(scheme(), THERE)).toEqual([]);
  expect(library.schemes.map(({ id }) => id)).toEqual(['2026', '2027']);
  expect(broken.every(([, , code]) => ISSUE_CODES.some((known) => known === code))).toBe(true);
});

describe('a figure', () => {
  test.each([
    [2, 'half-up', 3333],
    [1, 'half-up', 3330],
    [0, 'half-up', 3300],
    [0, 'down', 3300],
  ] as const)('is rounded to %s digits, %s', (digits, mode, score) => {
    expect(shareOf(1, 3, { digits, mode })).toBe(score);
  });

  test('goes up at a half, or down', () => {
    expect(rounded(12_345, 10, { digits: 1, mode: 'half-up' })).toBe(1230);
    expect(rounded(12_350, 10, { digits: 1, mode: 'half-up' })).toBe(1240);
    expect(rounded(12_399, 10, { digits: 1, mode: 'down' })).toBe(1230);
    expect(meanOf([], { digits: 1, mode: 'down' })).toBe(0);
  });
});

describe('a plan', () => {
  const passed = (quiz: string, day: string) => ({ quiz, day, passed: true });

  test('tells what is done, late, due, overdue and ahead on a day', () => {
    const states = (day: string, ...evidence: ReturnType<typeof passed>[]) =>
      planState(PLAN, evidence, day).tasks.map(({ state }) => state);

    expect(states('2026-03-01')).toEqual(['due', 'ahead']);
    expect(states('2026-07-01')).toEqual(['overdue', 'due']);
    expect(states('2026-07-01', passed('school', '2026-06-30'), passed('county', '2026-02-01'))).toEqual([
      'done',
      'done',
    ]);
    expect(states('2026-07-02', passed('school', '2026-07-01'))).toEqual(['late', 'due']);
    expect(states('2026-06-30', passed('school', '2026-07-01'))).toEqual(['due', 'ahead']);
  });

  test('counts what is due on the day, and names what comes next: what is overdue first', () => {
    const state = planState(PLAN, [passed('county', '2026-02-01')], '2026-12-31');
    expect(state).toMatchObject({ due: 2, done: 1, late: 0, next: { quiz: 'school', state: 'overdue' } });
    const failed = planState(PLAN, [{ quiz: 'school', day: '2026-02-01', passed: false }], '2026-03-01');
    expect(failed).toMatchObject({ due: 0, done: 0, next: { quiz: 'school', state: 'due' } });
  });

  test('takes an attempt on its day by the clock of its learner, and what has no pass mark by full points only', () => {
    const late = { quiz: 'school', end: '2026-03-31T17:00:00Z', score: 6, of: 10 };
    expect(
      planEvidence(
        [
          { ...late, tz: 480 },
          { ...late, tz: 360 },
        ],
        { school: 60 },
      ),
    ).toEqual([
      { quiz: 'school', day: '2026-04-01', passed: true },
      { quiz: 'school', day: '2026-03-31', passed: true },
    ]);
    expect(planEvidence([{ ...late, tz: 0 }], {})).toEqual([
      { quiz: 'school', day: '2026-03-31', passed: false },
    ]);
  });

  test('is that of the day', () => {
    expect(planOf(library.plans, '2026-11-23')?.id).toBe('2026');
    expect(planOf(library.plans, '2020-01-01')).toBeNull();
  });
});
