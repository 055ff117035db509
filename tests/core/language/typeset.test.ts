import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerKey } from '#core/language/answer-key.ts';
import { typeset } from '#core/language/typeset.ts';
import { uyghurMess } from './arbitraries.ts';

test.each([
  ['ug', '2026-يىلى، 4-ماددا', '2026-\u2060يىلى، 4-\u2060ماددا'],
  ['ug', 'XX-ئەسىر', 'XX-\u2060ئەسىر'],
  ['ug', 'قائىدە-ئەھدىنامە', 'قائىدە-ئەھدىنامە'],
  ['ug', '3-5', '3-5'],
  ['bo', 'བྱེད། །', 'བྱེད།\u00A0།'],
  ['zh', '“七进” 2026-11', '“七进” 2026-11'],
])('in %s shows %j as %j', (language, text, shown) => {
  expect(typeset(language, text)).toBe(shown);
});

test('changes nothing the second time, nor the answer key', () => {
  fc.assert(
    fc.property(uyghurMess, (text) => {
      const shown = typeset('ug', text);
      expect(typeset('ug', shown)).toBe(shown);
      expect(answerKey('ug', shown)).toBe(answerKey('ug', text));
    }),
  );
});
