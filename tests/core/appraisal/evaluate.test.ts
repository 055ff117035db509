import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import type { EvaluatedPerson } from '#core/appraisal/evaluate.ts';
import type { Component, Scheme } from '#core/appraisal/scheme.ts';
import { OTHER_DEVICE as OTHER } from '../ledger/builders.ts';
import { CONTEST, PLAN, QUIZZES, rosterOf, rosterPerson, scheme, sheetOf } from './bench-builders.ts';
import { file, honest, id } from './builders.ts';

const codes = (person: EvaluatedPerson | undefined) => person?.remarks.map(({ code }) => code) ?? [];
const only = (component: Component): Scheme => scheme({ components: [{ ...component, weight: 100 }] });
const on = (end: string) => ({ start: end, end });

/** Two at school (90 %, then 60 %), one at county (75 %). */
const THREE = file({
  events: [
    honest(9, { id: id(1), ...on('2026-03-01T02:00:00.000Z') }),
    honest(6, { id: id(2), ...on('2026-07-01T02:00:00.000Z') }),
    honest(3, { id: id(3), quiz: 'county', ...on('2026-08-01T02:00:00.000Z') }),
  ],
});

describe('the total', () => {
  test('is made of weighted components, each the mean of what its quizzes earned', async () => {
    const entered = { contest: { '007': 8 } };
    const { people } = await sheetOf([THREE], { decisions: { ...NO_DECISIONS, entered } });

    // (90 + 75) / 2 = 82.5, and 8 of 10; 0.6 × 82.5 + 0.4 × 80 = 81.5
    expect(people[0]?.components.map(({ score }) => score)).toEqual([8250, 8000]);
    expect(people[0]).toMatchObject({ total: 8150, grade: 'good', reached: true, rank: 1 });
  });

  test.each([
    ['best', 9000],
    ['first', 9000],
    ['last', 6000],
    ['average', 7500],
  ] as const)('of several attempts takes the %s one', async (take, score) => {
    const one = only({ ...QUIZZES, take, quizzes: ['school'] } as Component);
    const { people } = await sheetOf([THREE], { scheme: one });
    expect(people[0]?.total).toBe(score);
  });

  test('counts a quiz that was not taken as 0, and says so', async () => {
    const { people } = await sheetOf([file({ events: [honest(10, { id: id(1) })] })]);
    expect(people[0]?.components[0]).toMatchObject({
      score: 5000,
      quizzes: [
        { quiz: 'school', score: 10_000, attempts: 1 },
        { quiz: 'county', score: null, attempts: 0 },
      ],
    });
    expect(codes(people[0])).toContain('E_SCORE_NOT_ENTERED');
  });

  test('never rises above a cap, and tells whether the pass mark is reached', async () => {
    const capped = { ...QUIZZES, quizzes: ['school'], cap: 80, passMark: 85 } as Component;
    const { people } = await sheetOf([THREE], { scheme: only(capped) });
    expect(people[0]?.components[0]).toMatchObject({ score: 8000, passed: false });
  });

  test('gives a grade only to those who pass what it needs', async () => {
    const grades: Scheme['grades'] = [
      { id: 'good', name: { zh: '良' }, from: 60, needs: ['contest'], reached: true },
      { id: 'poor', name: { zh: '差' }, from: 0, reached: false },
    ];
    const rules = scheme({
      grades,
      components: [
        { ...QUIZZES, weight: 99 },
        { ...CONTEST, weight: 1, passMark: 50 },
      ],
    });
    const { people } = await sheetOf([THREE], { scheme: rules });
    expect(people[0]).toMatchObject({ total: 8170, grade: 'poor' });
  });

  test('of equal totals shares a place', async () => {
    const files = ['1', '2', '3'].map((number, at) =>
      file({
        events: [honest(at === 2 ? 5 : 9, { id: id(at) })],
        who: { number },
        device: String(at).repeat(64),
        name: number,
      }),
    );
    const { people } = await sheetOf(files);
    expect(people.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});

describe('what does not count', () => {
  test('is outside the period', async () => {
    const half = scheme({ period: { from: '2026-01-01', until: '2026-06-30' } });
    const { people } = await sheetOf([THREE], { scheme: half, day: '2026-06-30' });
    expect(people[0]?.attempts.map(({ verdict }) => verdict)).toEqual(['counted', 'outside', 'outside']);
    expect(people[0]?.remarks).toContainEqual({ code: 'E_SCORE_OUTSIDE', values: { attempts: 2 } });
  });

  test('is in the period, but after the day as of which is judged, and is not said to be outside', async () => {
    const { people } = await sheetOf([THREE], { day: '2026-06-30' });
    expect(people[0]?.attempts.map(({ verdict }) => verdict)).toEqual(['counted', 'after', 'after']);
    expect(people[0]?.remarks).toContainEqual({
      code: 'E_SCORE_AFTER_DAY',
      values: { attempts: 2, day: '2026-06-30' },
    });
    expect(codes(people[0])).not.toContain('E_SCORE_OUTSIDE');
  });

  test('is late, unless the scheme says what late is worth', async () => {
    const late = { ...QUIZZES, quizzes: ['county'], deadline: '2026-07-31' } as Component;
    const strict = await sheetOf([THREE], { scheme: only(late) });
    const mild = await sheetOf([THREE], { scheme: only({ ...late, late: 80 } as Component) });

    expect(strict.people[0]).toMatchObject({ total: 0 });
    expect(strict.people[0]?.attempts.map(({ verdict }) => verdict)).toEqual([
      'unasked',
      'unasked',
      'refused',
    ]);
    expect(mild.people[0]).toMatchObject({ total: 6000 });
    expect(codes(mild.people[0])).toContain('E_SCORE_LATE');
  });

  test('has a lower assurance level than the component asks for', async () => {
    const exam: Component = {
      ...{ id: 'exam', kind: 'exam', name: { zh: '考试' }, weight: 100, take: 'best' },
      ...{ quizzes: ['school'], level: 2, modes: ['practice'] },
    };
    const { people } = await sheetOf([THREE], { scheme: only(exam) });
    expect(people[0]).toMatchObject({ total: 0, level: null });
    expect(people[0]?.remarks).toContainEqual({
      code: 'E_SCORE_LEVEL',
      values: { component: 'exam', attempts: 2, level: 2 },
    });
  });

  test('was set aside by the clerk, with the reason', async () => {
    const before = await sheetOf([THREE]);
    const best = before.people[0]?.attempts[0]?.record.hash ?? '';
    const decisions = { ...NO_DECISIONS, setAside: { [best]: '他人代答' } };
    const after = await sheetOf([THREE], { decisions });

    expect(after.people[0]?.attempts[0]?.verdict).toBe('set-aside');
    expect(after.people[0]?.components[0]?.quizzes[0]?.score).toBe(6000);
    expect(codes(after.people[0])).toContain('E_SCORE_SET_ASIDE');
  });

  test('is an entered value that is no number up to full marks', async () => {
    const person = rosterPerson('007', '卓玛', { entered: { contest: '11' } });
    const { people } = await sheetOf([THREE], { roster: rosterOf(person) });
    expect(people[0]?.components[1]).toMatchObject({ score: 0, state: 'open' });
    expect(people[0]?.remarks).toContainEqual({
      code: 'E_SCORE_ENTERED',
      values: { component: 'contest', found: '11', outOf: 10 },
    });
  });
});

describe('an exemption', () => {
  test('gives its weight to the other components', async () => {
    const decisions = { ...NO_DECISIONS, exemptions: { '007': 'away' } };
    const { people } = await sheetOf([THREE], { decisions });
    expect(people[0]).toMatchObject({ total: 8250, exemption: 'away' });
    expect(codes(people[0])).toContain('E_SCORE_EXEMPT');
  });

  test('from everything leaves no total and no grade', async () => {
    const roster = rosterOf(rosterPerson('007', '卓玛', { exemption: 'ནད་དགོངས་' }));
    const { people } = await sheetOf([THREE], { roster });
    expect(people[0]).toMatchObject({ total: null, grade: null, rank: null, exemption: 'ill' });
  });

  test('that the scheme does not know is told, not taken', async () => {
    const roster = rosterOf(rosterPerson('007', '卓玛', { exemption: '不想考' }));
    const { people } = await sheetOf([THREE], { roster });
    expect(people[0]?.exemption).toBeNull();
    expect(codes(people[0])).toContain('E_SCORE_EXEMPT_UNKNOWN');
  });
});

test('a plan counts what is due, with less for what was late, and nothing before anything is due', async () => {
  const plan: Component = {
    ...{ id: 'plan', kind: 'plan', name: { zh: '计划' }, weight: 100, plan: PLAN.id, late: 50 },
  };
  const late = file({
    events: [
      honest(9, { id: id(1), ...on('2026-07-02T02:00:00.000Z') }),
      honest(4, { id: id(2), quiz: 'county', ...on('2026-08-01T02:00:00.000Z') }),
    ],
  });
  const at = async (day: string) => (await sheetOf([late], { scheme: only(plan), day })).people[0];

  expect(await at('2026-03-31')).toMatchObject({ total: null });
  expect(await at('2026-06-30')).toMatchObject({ total: 0 });
  expect(await at('2026-07-31')).toMatchObject({ total: 5000 });
  expect(await at('2026-12-31')).toMatchObject({ total: 7500 });
});

describe('a roster', () => {
  test('gives everybody in it a row, and nobody else', async () => {
    const roster = rosterOf(rosterPerson('002', '多吉'), rosterPerson('007', '卓玛'));
    const stranger = file({
      ...{ events: [honest(1, { id: id(9) })], who: { number: '999', name: '某' } },
      ...{ device: OTHER, name: 'b' },
    });
    const { people, strangers } = await sheetOf([THREE, stranger], { roster });

    expect(people.map(({ number, handedIn }) => [number, handedIn])).toEqual([
      ['002', false],
      ['007', true],
    ]);
    expect(codes(people[0])).toContain('E_ROSTER_MISSING');
    expect(strangers).toEqual([{ number: '999', name: '某', department: '办公室' }]);
  });

  test('joins what one person handed in under two numbers, once the clerk says so', async () => {
    const mistyped = file({
      ...{ events: [honest(10, { id: id(8) })], who: { number: '0007' } },
      ...{ device: OTHER, name: 'b' },
    });
    const roster = rosterOf(rosterPerson('007', '卓玛'));
    const decisions = { ...NO_DECISIONS, links: { '0007': '007' } };
    const before = await sheetOf([THREE, mistyped], { roster });
    const after = await sheetOf([THREE, mistyped], { roster, decisions });

    expect(before.matching?.offers).toMatchObject([{ number: '0007', to: { number: '007' } }]);
    expect(before.people[0]?.attempts).toHaveLength(3);
    expect(after.people[0]?.attempts).toHaveLength(4);
    expect(codes(after.people[0])).toContain('E_ROSTER_BY_HAND');
    expect(codes(after.people[0])).not.toContain('E_TRANSCRIPT_COPY');
  });

  test('one record under two staff numbers is copied, and no fork of itself', async () => {
    const events = [honest(9, { id: id(1), ...on('2026-03-01T02:00:00.000Z') })];
    const { people } = await sheetOf([file({ events }), file({ events, who: { number: '008' } })]);
    expect(people).toHaveLength(2);
    for (const person of people) {
      expect(codes(person)).toContain('E_TRANSCRIPT_COPY');
      expect(codes(person)).not.toContain('E_TRANSCRIPT_FORK');
    }
  });
});

test('does not depend on the order of the files or on one handed in twice', async () => {
  const files = [
    THREE,
    file({
      events: [honest(9, { id: id(1), ...on('2026-03-01T02:00:00.000Z') })],
      at: '2026-04-01T00:00:00.000Z',
      name: 'old',
    }),
    file({
      events: [honest(7, { id: id(4) })],
      who: { number: '002', name: '多吉' },
      device: OTHER,
      name: 'b',
    }),
    file({
      events: [honest(7, { id: id(5) })],
      who: { number: '02', name: '多吉' },
      device: 'c'.repeat(64),
      name: 'c',
    }),
    { name: 'no transcript', bytes: new Uint8Array([1, 2, 3]) },
  ];
  const roster = rosterOf(rosterPerson('002', '多吉'), rosterPerson('007', '卓玛'));
  const expected = await sheetOf(files, { roster });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(files.length - 1), { maxLength: 8 }), async (more) => {
      const twice = more.flatMap((at) => files[at] ?? []);
      const shuffled = [...twice, ...files].reverse();
      expect(await sheetOf(shuffled, { roster })).toEqual(expected);
      expect(await sheetOf([...files.slice(2), ...twice, ...files.slice(0, 2)], { roster })).toEqual(
        expected,
      );
    }),
    { numRuns: 40 },
  );
});
