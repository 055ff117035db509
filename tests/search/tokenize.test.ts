import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '#search/tokenize.ts';
import { tibetanMess, uyghurMess } from '../core/language/arbitraries.ts';

const mess = fc
  .array(
    fc.oneof(
      uyghurMess,
      tibetanMess,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('七进七看', '𠮷', 'Ａ1'),
    ),
  )
  .map((parts) => parts.join(''));

test('gives offsets that slice the text into what was written', () => {
  const text = 'a 𠮷祥 كىتابلار བོད་ཡིག';
  expect(tokenize(text, 'query').map(({ start, end }) => text.slice(start, end))).toEqual([
    'a',
    '𠮷祥',
    'كىتابلار',
    'བོད',
    'བོད་ཡིག',
    'ཡིག',
  ]);
});

test('stays within the text, in order, with terms that hold no space and are never empty', () => {
  fc.assert(
    fc.property(mess, (text) => {
      let before = 0;
      for (const { term, start, end } of tokenize(text, 'index')) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(term).toMatch(/^\S+$/u);
        before = start;
      }
    }),
  );
});

test('gives a text every term that the same text gives a query', () => {
  fc.assert(
    fc.property(mess, (text) => {
      const indexed = new Set(tokenize(text, 'index').map(({ term }) => term));
      expect(tokenize(text, 'query').filter(({ term }) => !indexed.has(term))).toEqual([]);
    }),
  );
});

test('finds the same terms in a slice between its own offsets', () => {
  fc.assert(
    fc.property(mess, (text) => {
      for (const { term, start, end } of tokenize(text, 'index')) {
        expect(tokenize(text.slice(start, end), 'index').map((token) => token.term)).toContain(term);
      }
    }),
  );
});
