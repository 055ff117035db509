import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '#core/convention/gaps.ts';
import { changeLearning, readLearning, WAYS, writeLearning } from '#core/convention/learning.ts';

const tags = ['bo', 'zh', 'ug'];
const word = fc.oneof(fc.string(), fc.constantFrom(...tags, ...WAYS, ...LEVELS, '-'));
const kept = fc.array(word).map((words) => words.join(' '));

test('a reader who never chose sees the list, and starts from the language of the page', () => {
  expect(writeLearning(readLearning('', tags))).toBe('list bo zh bo - third');
});

test('any kept text gives a choice that can be shown, and which is read back as it was written', () => {
  fc.assert(
    fc.property(kept, (text) => {
      const learning = readLearning(text, tags);
      expect(tags).toEqual(expect.arrayContaining([learning.front, learning.back, learning.recall]));
      expect(learning.front).not.toBe(learning.back);
      expect(learning.cue).not.toBe(learning.recall);
      expect(readLearning(writeLearning(learning), tags)).toEqual(learning);
    }),
  );
});

test.each([
  [{ front: 'zh' }, 'cards zh bo ug zh half'],
  [{ back: 'bo' }, 'cards zh bo ug zh half'],
  [{ front: 'ug' }, 'cards ug zh ug zh half'],
  [{ recall: 'zh' }, 'cards bo zh zh - half'],
  [{ cue: 'bo' }, 'cards bo zh ug bo half'],
])('changing %j makes %s of cards bo zh ug zh half', (change, after) => {
  const before = readLearning('cards bo zh ug zh half', tags);
  expect(writeLearning(changeLearning(before, change, tags))).toBe(after);
});
