import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from '#core/glossary/mark-terms.ts';

test('marks a term once, where it first stands', () => {
  const pieces = [{ text: '长效' }, { text: '机制', term: 'a' }, { text: '和' }, { text: '机制', term: 'a' }];

  expect(marksOf(pieces)).toEqual([[2, 4, 'a']]);
});

test('marks stand within the text, in order, none over another, one for each term', () => {
  const piece = fc.record(
    { text: fc.string({ minLength: 1 }), term: fc.constantFrom('a', 'b', 'c') },
    { requiredKeys: ['text'] },
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const marks = marksOf(pieces);
      const text = pieces.map((one) => one.text).join('');
      let end = 0;
      for (const [from, to, id] of marks) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(pieces.some((one) => one.term === id && one.text === text.slice(from, to))).toBe(true);
        end = to;
      }
      expect(new Set(marks.map(([, , id]) => id))).toEqual(new Set(pieces.flatMap(({ term }) => term ?? [])));
    }),
  );
});
