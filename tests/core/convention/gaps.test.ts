import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hides, LEVELS, piecesOf } from '#core/convention/gaps.ts';
import { readLibrary } from '#library/read-library.ts';

const { library } = await readLibrary('.');
const tag = fc.constantFrom('zh', 'ug', 'bo', 'kk');
const messy = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('学', '习', 'ئاق', 'كۆڭۈل', '،', ' ', 'སློབ', '་', '།', '“', '-', '\u00A0', '84'))
    .map((parts) => parts.join('')),
);
const words = (language: string, text: string) => piecesOf(language, text).map(({ word }) => word);

test.each([
  ['zh', '互学习“七进”, 84字', ['互', '学', '习', '七', '进', '84', '字']],
  ['ug', 'بايرام كەلسە بېرىش-كېلىش قىلايلى', ['بايرام', 'كەلسە', 'بېرىش-كېلىش', 'قىلايلى']],
  ['ug', '«ئاق كۆڭۈل» بولايلى، ', ['ئاق', 'كۆڭۈل', 'بولايلى']],
  ['bo', 'སྤུས་ཚད་སྤེལ། །', ['སྤུས', 'ཚད', 'སྤེལ']],
  ['kk', 'бір екі', ['бір', 'екі']],
  ['zh', '', ['']],
])('in %s the words of %j are recalled one by one', (language, text, expected) => {
  expect(words(language, text)).toEqual(expected);
});

test('the pieces of any text give the text back', () => {
  fc.assert(
    fc.property(tag, messy, (language, text) => {
      const pieces = piecesOf(language, text);
      expect(pieces.map(({ open, word, close }) => open + word + close).join('')).toBe(text);
    }),
  );
});

test('marks and spaces are never inside a word, and only a text without words has an empty one', () => {
  fc.assert(
    fc.property(tag, messy, (language, text) => {
      for (const { open, word, close } of piecesOf(language, text)) {
        expect(open + close).not.toMatch(/[\p{L}\p{N}]/u);
        expect(word).not.toMatch(/[\s་།،“]/u);
      }
      if (words(language, text).includes('')) expect(text).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test('every level hides at least what the one before it hides', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(200), (line, word) => {
      const hidden = LEVELS.map((level) => Number(hides(level, line, word)));
      expect(hidden).toEqual([...hidden].sort());
    }),
  );
});

test('the levels hide a third, a half, all but the beginning of a line, and everything', () => {
  const line = [0, 1, 2, 3, 4, 5];
  const share = LEVELS.map((level) =>
    [0, 1].map((at) => line.filter((word) => hides(level, at, word)).join('')).join(' '),
  );
  expect(share).toEqual([' ', '15 35', '135 135', '12345 12345', '012345 012345']);
});

test('each level hides more of every couplet in every language than the one before it', () => {
  for (const { id, texts } of library.convention.couplets) {
    for (const [language, { lines }] of Object.entries(texts)) {
      const hidden = LEVELS.map(
        (level) =>
          lines.flatMap((line, at) => piecesOf(language, line).filter((_, word) => hides(level, at, word)))
            .length,
      );
      expect(new Set(hidden).size, `${id} ${language}`).toBe(LEVELS.length);
      expect(hidden, `${id} ${language}`).toEqual([...hidden].sort((a, b) => a - b));
    }
  }
});

test('the convention is 84 characters to recall in Chinese', () => {
  const all = library.convention.couplets.flatMap(({ texts }) => texts.zh?.lines ?? []);
  expect(all.flatMap((line) => words('zh', line))).toHaveLength(84);
});
