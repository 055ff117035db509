import { beforeAll, expect, test } from 'vitest';
import { judgedAnswers, type Shelf } from '#islands/study/judge-attempts.ts';
import type { Question } from '#questions/models.ts';
import { loadViews } from '#questions/views.tsx';
import { attempt, chain } from '../core/ledger/builders.ts';
import { matchingQuestion, singleChoiceQuestion } from '../questions/builders.ts';

const bank = (id: string) => ({ id, ver: '2026.11.1', sha: 'c3'.repeat(32) });
const choice = singleChoiceQuestion();
const pairs = matchingQuestion();
const only = (question: Question) => new Map([[question.id, question]]);
const shelf: Shelf = {
  banks: new Map([
    ['school@2026.11.1', only(choice)],
    ['town@2026.11.1', only(pairs)],
  ]),
  whole: true,
};
const judged = (change: Parameters<typeof attempt>[0]) => judgedAnswers(chain([attempt(change)]), shelf);

beforeAll(() => loadViews([choice, pairs]));

test('judges each answer by the version it was given to, on the day it was on the device', () => {
  const ans = [{ q: choice.id, a: 'c', ms: 1 }];
  expect(judged({ bank: bank('school'), ans, end: '2026-11-22T17:00:00.000Z' })).toEqual([
    {
      ...{ kind: 'judged', q: choice.id, bank: bank('school'), a: 'c', ask: 'zh', answer: 'zh' },
      ...{ at: '2026-11-22T17:00:00.000Z', day: '2026-11-23', right: true },
    },
  ]);
});

test('takes a wrong, a partly right and an open answer for mistakes, in an attempt from several banks too', () => {
  const banks = [bank('school'), bank('town')];
  const partly = [{ q: pairs.id, a: ['a', 'c', 'b'], ms: 1 }];
  const open = [{ q: choice.id, a: null, ms: 1 }];
  expect(
    judged({ bank: banks, ans: [...partly, ...open] }).map(({ right, bank: { id } }) => [id, right]),
  ).toEqual([
    ['town', false],
    ['school', false],
  ]);
});

test('leaves out what no bank at hand knows', () => {
  expect(judged({ bank: bank('gone'), ans: [{ q: choice.id, a: 'a', ms: 1 }] })).toEqual([]);
});
