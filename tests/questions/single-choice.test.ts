import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { singleChoice } from '#questions/single-choice/model.ts';
import { singleChoiceQuestion } from './builders.ts';

const question = singleChoiceQuestion();

test('gives the point to the right option alone', () => {
  expect(
    ['a', 'b', 'c', 'z', null].map(
      (answer) => singleChoice.grade(question, answer, conditionsIn('zh')).points,
    ),
  ).toEqual([0, 0, 1, 0, 0]);
});

test('says an option in the reader’s language or honestly in the original', () => {
  expect(singleChoice.spoken(question, 'a', conditionsIn('ug'))).toEqual([
    { text: 'ھەر ھەپتىدە', language: 'ug' },
  ]);
  expect(singleChoice.spoken(question, 'b', conditionsIn('ug'))).toEqual([{ text: '每月', language: 'zh' }]);
});

test('says nothing for an option that does not exist', () => {
  expect(singleChoice.spoken(question, 'z', conditionsIn('zh'))).toEqual([]);
});

test('never shows which option is right', () => {
  const shown = JSON.stringify(singleChoice.show(question, conditionsIn('zh'), createRandom('x')));

  expect(shown).not.toContain('answer');
  expect(shown).not.toContain('explanation');
});

test.each([
  ['no option has the answer’s id', { answer: 'd' }],
  ['there is one option', { options: [{ id: 'a', zh: '每周' }], answer: 'a' }],
  [
    'an option has no original',
    {
      options: [
        { id: 'a', zh: '一' },
        { id: 'c', ug: 'ئىككى' },
      ],
    },
  ],
  [
    'two options have one id',
    {
      options: [
        { id: 'c', zh: '一' },
        { id: 'c', zh: '二' },
      ],
    },
  ],
])('refuses a question where %s', (_, changes) => {
  expect(singleChoice.question.safeParse(singleChoiceQuestion(changes)).success).toBe(false);
});
