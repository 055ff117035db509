import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { matching } from '#questions/matching/model.ts';
import { matchingQuestion } from './builders.ts';

const question = matchingQuestion();
const chinese = conditionsIn('zh');
const RIGHTS = ['a', 'b', 'c', 'x'];
const key = ['a', 'b', 'c'];

test('earns in any one-to-one answer as many points as sides stand right', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(RIGHTS, { minLength: 3, maxLength: 3 }), (answer) => {
      const { points, possible } = matching.grade(question, answer, chinese);

      expect(points).toBe(key.filter((id, at) => answer[at] === id).length);
      expect(possible).toBe(3);
      expect(matching.complete(question, answer)).toBe(true);
    }),
  );
});

test('gives nothing for a right side that is given twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RIGHTS), (id) => {
      expect(matching.grade(question, [id, id, id], chinese).points).toBe(0);
      expect(matching.complete(question, [id, id, id])).toBe(false);
    }),
  );
});

test('never lies there solved: the right sides are not in the order of the left ones', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (seed, more) => {
      const { lefts, rights } = matching.show(
        more ? question : matchingQuestion({ pairs: question.pairs.slice(0, 2) }),
        chinese,
        createRandom(seed),
      );
      const fitting = rights.filter(({ id }) => id !== 'x').map(({ id }) => id);

      expect(fitting).not.toEqual(lefts.map(({ at }) => question.pairs[at]!.id));
    }),
  );
});

test('shows left sides in the language of questions and right sides in the language of answers', () => {
  const shown = matching.show(question, { ...chinese, ask: 'zh', answer: 'ug' }, createRandom('x'));

  expect(JSON.stringify(shown)).toContain('计划');
  expect(JSON.stringify(shown)).toContain('ئوقۇتقۇچى');
  expect(JSON.stringify(shown)).not.toContain('پىلان');
});

test('says pairs, each side in its own language, and leaves out what is open', () => {
  expect(
    matching.spoken(question, ['b', '', 'z'], { ...conditionsIn('zh'), ask: 'ug', answer: 'zh' }),
  ).toEqual([{ text: 'پىلان', language: 'ug', beside: { text: '教师', language: 'zh' } }]);
});

test('is answered when every left side has a right side', () => {
  expect(
    [
      ['a', 'b', 'x'],
      ['a', 'b', ''],
      ['a', 'b'],
      ['a', 'b', 'z'],
    ].map((answer) => matching.complete(question, answer)),
  ).toEqual([true, false, false, false]);
});

test('refuses a further right side that has the id of a pair', () => {
  expect(matching.question.safeParse(matchingQuestion({ extra: [{ id: 'a', zh: '家长' }] })).success).toBe(
    false,
  );
});
