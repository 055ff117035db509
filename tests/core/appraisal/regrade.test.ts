import { expect, test } from 'vitest';
import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { percent } from '#core/appraisal/percent.ts';
import { regrade } from '#core/appraisal/regrade.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import { chain } from '../ledger/builders.ts';
import { SCHOOL, bank, blueprint, honest, material } from './builders.ts';

function mark(event: AttemptEvent, change: Partial<typeof material> = {}) {
  const [entry] = chain([event]);
  return regrade(entry!, createMarkingKey({ ...material, ...change }));
}

test('marks an honest attempt as the device did', () => {
  expect(mark(honest(8))).toEqual({
    state: 'marked',
    points: 8,
    possible: 10,
    percent: 80,
    passed: true,
    agrees: true,
    before: 8,
    differs: [],
    items: expect.any(String),
  });
});

test('notices points the answers did not earn, and does not count them', () => {
  expect(mark({ ...honest(3), score: 10 })).toMatchObject({ percent: 30, agrees: false });
});

test('counts drawn questions that were left out as open', () => {
  const short = honest(10).ans.slice(0, 1);

  expect(mark({ ...honest(10), ans: short, score: 1, of: 1 })).toMatchObject({
    percent: 10,
    passed: false,
    agrees: false,
  });
});

test('gives nothing for questions that were not drawn, and counts only the first answer to one', () => {
  const wrong = honest(0);
  const padded = SCHOOL.questions.map(({ id }) => ({ q: id, a: 'a', ms: 1 }));

  expect(mark({ ...wrong, ans: [...wrong.ans, ...padded], score: 10 })).toMatchObject({
    percent: 0,
  });
});

test('an answer of the wrong sort earns nothing', () => {
  const odd = honest(10).ans.map((item) => ({ ...item, a: ['a'] }));

  expect(mark({ ...honest(10), ans: odd })).toMatchObject({ points: 0, agrees: false });
});

test('marks by the version the attempt was made from, while it is still published', () => {
  const newer = bank('school', 20, '2027.1.1');

  expect(mark(honest(9), { banks: [newer, SCHOOL] })).toMatchObject({ percent: 90 });
});

test('says that a bank or quiz is unknown, never a silent zero', () => {
  const unknown = { state: 'unverifiable', code: 'E_TRANSCRIPT_BANK_UNKNOWN' };

  expect(mark(honest(9), { banks: [] })).toEqual(unknown);
  expect(mark({ ...honest(9), quiz: 'retired' })).toEqual(unknown);
  expect(mark(honest(9), { models: {} })).toEqual(unknown);
});

test('says that a bank was changed under its version, or is not the quiz’s own', () => {
  const changed = { state: 'unverifiable', code: 'E_TRANSCRIPT_BANK_CHANGED' };
  const easy = honest(4, { quiz: 'county' });

  expect(mark(honest(9), { banks: [bank('school', 13)] })).toEqual(changed);
  expect(mark({ ...easy, quiz: 'school' })).toEqual(changed);
  expect(mark({ ...honest(9), bank: { ...honest(9).bank, ver: '2020.1.1' } })).toEqual(changed);
  expect(mark(honest(9), { blueprints: [{ ...blueprint('school', 10), banks: ['county'] }] })).toEqual(
    changed,
  );
});

test('a voided question gives everyone its points, and says what there was before', () => {
  const wrong = honest(3).ans.find(({ a }) => a === 'b')?.q ?? '';
  const erratum = {
    ...{ bank: 'school', versions: ['2026.11.1'], question: wrong },
    ...{ reason: { zh: '错' }, date: '2026-12-01', by: '甲' },
  };

  expect(mark(honest(3), { errata: [{ ...erratum, void: true }] })).toMatchObject({
    ...{ points: 4, possible: 10, before: 3, agrees: true },
  });
  expect(mark(honest(3), { errata: [{ ...erratum, accept: 'b' }] })).toMatchObject({ points: 4, before: 3 });
  expect(mark(honest(3), { errata: [{ ...erratum, accept: 'c' }] })).toMatchObject({ points: 3, before: 3 });
  expect(mark(honest(3), { errata: [{ ...erratum, void: true, versions: ['2026.11.2'] }] })).toMatchObject({
    points: 3,
  });
});

test('rounds halves up and never divides by nothing', () => {
  const figures = [
    percent(199, 200),
    percent(1, 3),
    percent(2, 3),
    percent(7, 8),
    percent(0, 0),
    percent(5, 5),
  ];

  expect(figures).toEqual([100, 33, 67, 88, 0, 100]);
});
