import { expect, test } from 'vitest';
import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { questionIdsOf, readItems } from '#core/appraisal/items.ts';
import { percent } from '#core/appraisal/percent.ts';
import { regrade } from '#core/appraisal/regrade.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { chain } from '../ledger/builders.ts';
import { COUNTY, SCHOOL, bank, blueprint, honest, material } from './builders.ts';

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

test('what was marked before changes no marks, however many different answers came', () => {
  const key = createMarkingKey(material);
  const answered = (given: string): AttemptEvent => ({
    ...honest(10),
    ans: honest(10).ans.map((item, at) => (at % 2 === 0 ? { ...item, a: given } : item)),
  });
  const [right] = chain([honest(10)]);
  const first = regrade(right!, key);
  for (let at = 0; at < 150; at++) {
    const event = answered(`x${at}`);
    expect(regrade(chain([event])[0]!, key)).toEqual(mark(event));
  }

  expect(regrade(right!, key)).toEqual(first);
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

const reference = (one: typeof SCHOOL) => ({ id: one.id, ver: one.version, sha: bankSha(one) });

/** An attempt at a quiz that draws 16 questions from the banks it names; the first five are answered right. */
function mixed(banks: readonly (typeof SCHOOL)[], change: Partial<AttemptEvent> = {}): AttemptEvent {
  const questions = banks.flatMap(({ questions: own }) => own);
  const { questions: paper } = drawPaper({ id: 'school', count: 16 }, questions, 'k3v9');
  return honest(5, {
    bank: banks.map(reference),
    rules: { count: 16 },
    ans: paper.map((q, i) => ({ q, a: i < 5 ? 'a' : 'b', ms: 5000 })),
    of: 16,
    ...change,
  });
}
const BOTH = { blueprints: [{ ...blueprint('school', 16), banks: ['school', 'county'] }] };

test('marks questions from two banks, and knows each by its place among those of both', () => {
  const event = mixed([SCHOOL, COUNTY]);
  const marking = mark(event, BOTH);
  if (marking.state !== 'marked') throw new Error(marking.code);
  const ids = questionIdsOf([SCHOOL, COUNTY])('school@2026.11.1, county@2026.11.1');
  const items = readItems(marking.items, ids);

  expect(marking).toMatchObject({ points: 5, possible: 16, agrees: true, differs: [] });
  expect(items).toEqual(
    event.ans.map(({ q, a }) => ({ question: q, outcome: a === 'a' ? 'right' : 'wrong' })),
  );
  expect(new Set(items.map(({ question }) => question.split('-')[0]))).toEqual(new Set(['school', 'county']));
});

test('each of two banks has to be the quiz’s own, named as it was published, and named once', () => {
  const changed = { state: 'unverifiable', code: 'E_TRANSCRIPT_BANK_CHANGED' };
  const [school, county] = [reference(SCHOOL), reference(COUNTY)];
  const named = (...bank: ReturnType<typeof reference>[]) => mixed([SCHOOL, COUNTY], { bank });

  expect(mark(mixed([SCHOOL, COUNTY]))).toEqual(changed);
  expect(mark(named(school, { ...county, id: 'town' }), BOTH)).toEqual(changed);
  expect(mark(named({ ...school, id: 'town' }, county), BOTH)).toEqual(changed);
  expect(mark(named(school, { ...county, ver: '2020.1.1' }), BOTH)).toEqual(changed);
  expect(mark(named(school, school), BOTH)).toEqual(changed);
});

test('remarks nothing of an attempt that allowed less than the quiz does now, and remarks one that allowed more', () => {
  const blueprints = material.blueprints.map((quiz) => ({ ...quiz, romanised: true }));
  const differs = (rules: AttemptEvent['rules'], change: Partial<typeof material>) =>
    mark(honest(9, { rules }), change);

  expect(differs({ count: 10 }, { blueprints })).toMatchObject({ differs: [] });
  expect(differs({ count: 10, romanised: true }, {})).toMatchObject({ differs: ['romanised: true ≠ null'] });
});

test('names every rule that is not the quiz’s own, in the order of their names', () => {
  const event = honest(9, { mode: 'exam', rules: { count: 10, shuffle: false, negative: 1 } });

  expect(mark(event)).toMatchObject({
    differs: ['mode: "exam" ≠ "practice"', 'negative: 1 ≠ null', 'shuffle: false ≠ null'],
  });
});

test('a question that its kind refuses cannot be marked, and the others can', () => {
  const odd = { ...SCHOOL.questions[0]!, options: 'none' };
  const broken = { ...SCHOOL, questions: SCHOOL.questions.with(0, odd) };
  const drawn = (seed: string) => drawPaper({ id: 'school', count: 10 }, broken.questions, seed).questions;
  const attempted = (seed: string) => {
    const ans = drawn(seed).map((q) => ({ q, a: 'a', ms: 5000 }));
    return honest(10, { seed, ans, bank: reference(broken) });
  };
  const seeds = Array.from({ length: 40 }, (_, i) => `seed-${i}`);
  const [without, having] = [false, true].map((has) =>
    seeds.find((seed) => drawn(seed).includes(odd.id) === has)!,
  );

  expect(mark(attempted(without!), { banks: [broken] })).toMatchObject({ state: 'marked', points: 10 });
  expect(mark(attempted(having!), { banks: [broken] })).toEqual({
    state: 'unverifiable',
    code: 'E_TRANSCRIPT_BANK_UNKNOWN',
  });
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
  for (const elsewhere of [{ versions: ['2026.11.2'] }, { bank: 'county' }]) {
    expect(mark(honest(3), { errata: [{ ...erratum, void: true, ...elsewhere }] })).toMatchObject({
      points: 3,
    });
  }
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

test('marks what is typed by the edition it was taken under, and holds an older one against nobody', () => {
  const typed: Bank['questions'] = SCHOOL.questions.map(({ answer: _, options: __, ...question }) => ({
    ...question,
    kind: 'fill-in',
    text: { zh: '[[1]]。' },
    gaps: [{ id: '1', zh: '有矛盾不动手' }],
  }));
  const written = { ...SCHOOL, questions: typed };
  const ans = honest(10).ans.map((item) => ({ ...item, a: ['有矛盾动手'] }));
  const taken = (rules: AttemptEvent['rules'], score: number) =>
    mark({ ...honest(10), bank: reference(written), ans, score, of: 20, rules }, { banks: [written] });

  expect(taken(undefined, 10)).toMatchObject({ points: 10, agrees: true, differs: [] });
  expect(taken({ count: 10 }, 10)).toMatchObject({ points: 10, agrees: true, differs: [] });
  expect(taken({ count: 10, marking: 2 }, 0)).toMatchObject({ points: 0, agrees: true, differs: [] });
});
