import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { multipleChoice } from '#questions/multiple-choice/model.ts';
import { multipleChoiceQuestion } from './builders.ts';

const question = multipleChoiceQuestion();
const chinese = conditionsIn('zh');
const points = (answer: readonly string[]) => multipleChoice.grade(question, answer, chinese).points;
const ids = question.options.map(({ id }) => id);

test('takes a point back for each wrong tick, so ticking everything never earns everything', () => {
  const some = fc
    .subarray(ids, { minLength: 2, maxLength: ids.length - 1 })
    .map((answer) => multipleChoiceQuestion({ answer: answer.sort() }));
  fc.assert(
    fc.property(some, (any) => {
      const { points: all, possible } = multipleChoice.grade(any, ids, chinese);

      expect(all).toBe(Math.max(0, possible - (ids.length - possible)));
      expect(all).toBeLessThan(possible);
    }),
  );
});

test('one more right tick adds a point or leaves nothing, one more wrong tick never adds', () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (ticked, next) => {
      fc.pre(!ticked.includes(next));
      const more = points([...ticked, next]) - points(ticked);

      expect(question.answer.includes(next) ? [0, 1] : [0, -1]).toContain(more);
    }),
  );
});

test('does not mind in which order options were ticked', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), (ticked) => {
      expect(points(ticked)).toBe(points([...ticked].sort()));
    }),
  );
});

test('is answered with one tick, and open again with none', () => {
  expect([['a'], ['b', 'c'], [], ['z']].map((answer) => multipleChoice.complete(question, answer))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('tells how many points there are, never which options are right', () => {
  const shown = multipleChoice.show(question, chinese, createRandom('x'));

  expect(shown).toMatchObject({ possible: 3 });
  expect(JSON.stringify(shown)).not.toContain('answer');
});

test('says the ticked options in the bank’s order, each in the language it really is in', () => {
  expect(multipleChoice.spoken(question, ['d', 'a', 'z'], conditionsIn('ug'))).toEqual([
    { text: 'ناخشا ئېيتىش', language: 'ug' },
    { text: '读书', language: 'zh' },
  ]);
});

test.each([
  ['a right option does not exist', { answer: ['a', 'z'] }],
  ['one option alone is right', { answer: ['a'] }],
  ['every option is right', { answer: ids }],
  ['the right options are not in alphabetical order', { answer: ['c', 'a'] }],
])('refuses a question where %s', (_, changes) => {
  expect(multipleChoice.question.safeParse(multipleChoiceQuestion(changes)).success).toBe(false);
});
