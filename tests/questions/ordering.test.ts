import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { ordering } from '#questions/ordering/model.ts';
import { orderingQuestion } from './builders.ts';

const question = orderingQuestion();
const chinese = conditionsIn('zh');
const key = ['a', 'b', 'c', 'd'];
const points = (answer: readonly string[]) => ordering.grade(question, answer, chinese).points;

test('earns a point for each item that rightly follows the one before, wherever both stand', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(key, { minLength: 4 }), (answer) => {
      const neighbours = ['ab', 'bc', 'cd'].filter((pair) => answer.join('').includes(pair));

      expect(points(answer)).toBe(neighbours.length);
    }),
  );
});

test('earns everything in the right order alone', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(key, { minLength: 4 }), (answer) => {
      expect(points(answer) === 3).toBe(answer.join() === key.join());
    }),
  );
});

test('costs one point only to put the last item first', () => {
  expect(points(['d', 'a', 'b', 'c'])).toBe(2);
});

test('gives nothing for what is not the items once each', () => {
  expect(
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'c'],
      ['a,b', 'c', 'd'],
      [...key, 'z'],
    ].map(points),
  ).toEqual([0, 0, 0, 0]);
  expect(ordering.complete(question, ['a', 'b', 'c', 'c'])).toBe(false);
});

test('never begins in the right order', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 4 }), (seed, count) => {
      const items = question.items.slice(0, count);
      const shown = ordering.show(orderingQuestion({ items }), chinese, createRandom(seed));

      expect(shown.items.map(({ id }) => id)).not.toEqual(items.map(({ id }) => id));
      expect(shown.items.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    }),
  );
});

test('says the items with their numbers, or nothing where the answer does not fit', () => {
  expect(ordering.spoken(question, ['d', 'a', 'b', 'c'], conditionsIn('ug'))).toEqual([
    { text: '1. ئېلان قىلىش', language: 'ug' },
    { text: '2. تەشۋىق قىلىش', language: 'ug' },
    { text: '3. 报名', language: 'zh' },
    { text: '4. 评选', language: 'zh' },
  ]);
  expect(ordering.spoken(question, ['d', 'a'], chinese)).toEqual([]);
});

test('refuses two items with one id', () => {
  const items = [...question.items.slice(0, 3), { id: 'a', zh: '再宣传' }];

  expect(ordering.question.safeParse(orderingQuestion({ items })).success).toBe(false);
});
