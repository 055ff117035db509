import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptRuns } from '#core/language/script-runs.ts';

test.each([
  ['ug', 'خەنزۇچە «进学校» نىڭ', ['خەنزۇچە «', '进学校', '» نىڭ'], ['ug', 'zh', 'ug']],
  ['zh', '藏语“སྡེ་ཁུལ་དུ་འཇུག་པ”是哪一项？', ['藏语“', 'སྡེ་ཁུལ་དུ་འཇུག་པ', '”是哪一项？'], ['zh', 'bo', 'zh']],
  [
    'bo',
    'ཡུ་གུར་“ھەربىي (ساقچى) گازارمىلارغا كىرىش”',
    ['ཡུ་གུར་“', 'ھەربىي (ساقچى) گازارمىلارغا كىرىش', '”'],
    ['bo', 'ug', 'bo'],
  ],
  ['zh', '进军（警）营', ['进军（警）营'], ['zh']],
  ['ug', '2010-يىلى 10%', ['2010-يىلى 10%'], ['ug']],
])('%s text is parted where it quotes another script: %s', (language, text, texts, languages) => {
  const parts = scriptRuns({ text, language });
  expect(parts.map((part) => part.text)).toEqual(texts);
  expect(parts.map((part) => part.language)).toEqual(languages);
});

test('a language without a table stays whole', () => {
  expect(scriptRuns({ text: 'قازاقشا 中文', language: 'kk' })).toHaveLength(1);
});

test('joined, the parts are the text, and no part is empty', () => {
  const letter = fc.constantFrom(...'进学 校،،نىڭ«»སྡེ་()（）、a1 ');
  fc.assert(
    fc.property(fc.array(letter), fc.constantFrom('zh', 'ug', 'bo'), (letters, language) => {
      const text = letters.join('');
      const parts = scriptRuns({ text, language });
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
  );
});
