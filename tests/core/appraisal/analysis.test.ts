import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_TO_SHOW, groupFigures, monthFigures } from '#core/appraisal/analysis.ts';
import { compareSheets } from '#core/appraisal/compare-sheets.ts';
import { analyseItems } from '#core/appraisal/item-analysis.ts';
import { OUTCOMES, readItems, writeItem } from '#core/appraisal/items.ts';
import type { Component } from '#core/appraisal/scheme.ts';
import { studyList } from '#core/appraisal/study-list.ts';
import { COUNTY, SCHOOL, file, honest, id } from './builders.ts';
import { QUIZZES, rosterOf, rosterPerson, scheme, sheetOf } from './bench-builders.ts';

const BANKS = [SCHOOL, COUNTY];
const only = scheme({ components: [{ ...QUIZZES, weight: 100, quizzes: ['county'] } as Component] });

/** Person `at` answers the first `right` of the four county questions of one and the same paper. */
const person = (at: number, right: number, end = '2026-03-01T02:00:00.000Z') =>
  file({
    events: [honest(right, { id: id(at), quiz: 'county', start: end, end })],
    who: { number: String(100 + at) },
    device: at.toString(16).padStart(64, '0'),
    name: String(at),
  });
const RIGHT = [4, 4, 3, 3, 3, 2, 2, 1, 1, 0];
const TEN = RIGHT.map((right, at) => person(at, right));

test('an item is one character, and comes back as it was', () => {
  const outcome = fc.constantFrom(...OUTCOMES);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(13_000), outcome), { maxLength: 20 }), (items) => {
      const ids = Array.from({ length: 13_001 }, (_, at) => `q${at}`);
      const written = items.map(([place, of]) =>
        writeItem(place, of !== 'open', {
          points: { open: 0, wrong: 0, partial: 1, right: 2 }[of],
          possible: 2,
        }),
      );
      expect(written.join('')).toHaveLength(items.length);
      expect(readItems(written.join(''), ids)).toEqual(
        items.map(([place, of]) => ({ question: `q${place}`, outcome: of })),
      );
    }),
    { numRuns: 50 },
  );
});

describe('item analysis', () => {
  test('tells how hard a question is and how well it tells people apart', async () => {
    const [county] = analyseItems(await sheetOf(TEN, { scheme: only }), BANKS);

    // 9 of 10 got the first, 7 the second, 5 the third, 2 the fourth; the hardest stands first.
    expect(county?.items.map(({ right, facility }) => [right, facility])).toEqual([
      [2, 2000],
      [5, 5000],
      [7, 7000],
      [9, 9000],
    ]);
    for (const { discrimination } of county?.items ?? []) expect(discrimination).toBeGreaterThan(30);
  });

  test('gives the Kuder–Richardson figure of the textbooks', async () => {
    const [county] = analyseItems(await sheetOf(TEN, { scheme: only }), BANKS);
    const facilities = [0.9, 0.7, 0.5, 0.2];
    const mean = RIGHT.reduce((sum, right) => sum + right, 0) / 10;
    const variance = RIGHT.reduce((sum, right) => sum + (right - mean) ** 2, 0) / 10;
    const within = facilities.reduce((sum, p) => sum + p * (1 - p), 0);
    expect(county?.reliability).toBe(Math.round(100 * (4 / 3) * (1 - within / variance)));
    expect(county).toMatchObject({ quiz: 'county', attempts: 10, mean: 5750 });
  });

  test('says nothing about chance, and looks at first attempts only', async () => {
    const again = file({
      events: [
        honest(1, { id: id(50), quiz: 'county' }),
        honest(4, { id: id(51), quiz: 'county', end: '2026-11-23T08:34:10.000Z' }),
      ],
    });
    const [county] = analyseItems(await sheetOf([again], { scheme: only }), BANKS);
    expect(county).toMatchObject({ attempts: 1, mean: 2500, reliability: null });
    expect(county?.items.every(({ discrimination }) => discrimination === null)).toBe(true);
  });

  test('leads to a list of what to study, each place once, the worst first', async () => {
    const sheet = await sheetOf(TEN, { scheme: only });
    const list = studyList(analyseItems(sheet, BANKS), BANKS);
    // All questions of the builders stand in one place.
    expect(list).toEqual([
      { passage: 'county#s1-p1', quote: '每季度', questions: 4, asked: 40, missed: 17, share: 4250 },
    ]);
  });
});

describe('groups', () => {
  test('of fewer than five show no distribution, the others in ten steps', async () => {
    const people = RIGHT.map((_, at) =>
      rosterPerson(String(100 + at), `人${at}`, { departments: [at < 6 ? '办公室' : '教务处'] }),
    );
    const { all, departments } = groupFigures(
      await sheetOf(TEN, { scheme: only, roster: rosterOf(...people) }),
    );

    expect(FEWEST_TO_SHOW).toBe(5);
    expect(all.distribution).toEqual([1, 0, 2, 0, 0, 2, 0, 3, 0, 2]);
    expect(departments.map(({ department, distribution }) => [department, distribution === null])).toEqual([
      ['办公室', false],
      ['教务处', true],
    ]);
    expect(departments[0]).toMatchObject({ people: 6, participation: 10_000, average: 7920, reached: 8330 });
  });

  test('are held against the targets of their own, else against those of all', async () => {
    const targets = { participation: 90, average: 70, departments: [{ name: '教务 处', average: 80 }] };
    const roster = rosterOf(rosterPerson('100', 'a', { departments: ['教务处'] }));
    const { departments } = groupFigures(await sheetOf(TEN, { scheme: { ...only, targets }, roster }));
    expect(departments[0]?.targets).toEqual({ participation: 90, reached: null, average: 80 });
  });

  test('do not hold those who are exempt against anybody', async () => {
    const roster = rosterOf(rosterPerson('100', 'a'), rosterPerson('999', 'b', { exemption: '病假' }));
    const { all } = groupFigures(await sheetOf(TEN, { scheme: only, roster }));
    expect(all).toMatchObject({ people: 2, asked: 1, participation: 10_000, average: 10_000 });
  });
});

test('participation is counted month by month over the whole period', async () => {
  const sheet = await sheetOf([...TEN, person(60, 2, '2026-05-31T20:00:00.000Z')], { scheme: only });
  const months = monthFigures(sheet);
  expect(months).toHaveLength(12);
  expect(months[2]).toEqual({ month: '2026-03', people: 10, attempts: 10 });
  // Half past four in the morning of June where the learner is.
  expect(months[5]).toEqual({ month: '2026-06', people: 1, attempts: 1 });
});

test('a change of rules tells who moved, grades first', async () => {
  const before = await sheetOf(TEN, { scheme: only });
  const grades = before.scheme.grades.map((grade) => (grade.id === 'good' ? { ...grade, from: 80 } : grade));
  const after = await sheetOf(TEN, { scheme: { ...only, grades } });

  expect(compareSheets(before, before)).toEqual([]);
  expect(compareSheets(before, after).map(({ number, grade }) => [number, grade])).toEqual([
    ['102', ['good', 'poor']],
    ['103', ['good', 'poor']],
    ['104', ['good', 'poor']],
  ]);
});
