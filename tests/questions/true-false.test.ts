import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { trueFalse } from '#questions/true-false/model.ts';
import type { TrueFalseAnswer } from '#questions/true-false/rules.ts';
import { trueFalseQuestion } from './builders.ts';

const question = trueFalseQuestion();
const chinese = conditionsIn('zh');

test('gives the reason its point only together with the right truth', () => {
  const answers: TrueFalseAnswer[] = [
    ['false', 'b'],
    ['false', 'a'],
    ['true', 'b'],
    ['', 'b'],
  ];

  expect(answers.map((answer) => trueFalse.grade(question, answer, chinese).points)).toEqual([2, 1, 0, 0]);
});

test('is answered when both the truth and a reason are chosen', () => {
  const answers: TrueFalseAnswer[] = [
    ['true', 'a'],
    ['true', ''],
    ['', 'a'],
    ['true', 'z'],
  ];

  expect(answers.map((answer) => trueFalse.complete(question, answer))).toEqual([true, false, false, false]);
});

test('reads the statement in one language and takes truth and reason in the other', () => {
  const shown = trueFalse.show(question, { ...chinese, ask: 'ug', answer: 'bo' }, createRandom('x'));

  expect(shown).toMatchObject({
    prompt: { language: 'ug' },
    truths: [
      { id: 'true', text: { language: 'bo' } },
      { id: 'false', text: { language: 'bo' } },
    ],
  });
});

test('says the truth and the reason in words, and of a half-open answer what there is', () => {
  expect(trueFalse.spoken(question, ['true', 'a'], conditionsIn('ug'))).toEqual([
    { text: 'توغرا', language: 'ug' },
    { text: 'ھۆججەتتە ھەر ئايدا دېيىلگەن', language: 'ug' },
  ]);
  expect(trueFalse.spoken(question, ['false', ''], chinese)).toEqual([{ text: '错', language: 'zh' }]);
});

test('refuses a question whose reason does not exist, and an answer that is neither', () => {
  expect(trueFalse.question.safeParse(trueFalseQuestion({ reason: 'z' })).success).toBe(false);
  expect(trueFalse.answer.safeParse(['maybe', 'a']).success).toBe(false);
});
