import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippet, type SnippetPiece } from '#search/snippet.ts';
import { tokenize } from '#search/tokenize.ts';
import { tibetanMess, uyghurMess } from '../core/language/arbitraries.ts';
import { tibetanParagraphs, uyghurParagraphs } from './corpus.ts';

const show = (pieces: readonly SnippetPiece[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const cutFor = (text: string, query: string, language: string, length: number) =>
  show(snippet(text, tokenize(query, 'query'), language, length));

describe('marks', () => {
  test.each([
    ['Han as one piece', 'zh', '各民族团结进步', '民族团结', '各[民族团结]进步'],
    ['one Han character wherever it stands', 'zh', '学法、大学、学', '学', '[学]法、大[学]、[学]'],
    ['one Han character beyond the first plane', 'zh', '𠮷祥', '𠮷', '[𠮷]祥'],
    [
      'the whole word whose stem matched',
      'ug',
      'بىز كىتابلارنى ئوقۇدۇق',
      'كىتاب',
      'بىز [كىتابلارنى] ئوقۇدۇق',
    ],
    ['a word in presentation forms', 'ug', 'بۇ ﻛﯩﺘﺎﺏ.', 'كىتاب', 'بۇ [ﻛﯩﺘﺎﺏ].'],
    ['the whole syllable with its particle', 'bo', 'བྱེད་པར་དགའ།', 'བྱེད་པ', '[བྱེད་པར]་དགའ།'],
    ['a syllable with an affix', 'bo', 'མི་མང་པོའི་ཡིག', 'མང་པོ', 'མི་[མང་པོའི]་ཡིག'],
    ['a passage in another script than the page', 'ug', '民族团结', '团结', '民族[团结]'],
    ['nothing where nothing matches', 'zh', '民族', '葡萄', '民族'],
  ])('%s', (_, language, text, query, marked) => {
    expect(cutFor(text, query, language, Infinity)).toBe(marked);
  });
});

describe('the window', () => {
  const text = `${'一二三四五六七八九十'.repeat(5)}民族团结${'甲乙丙丁戊己庚辛'.repeat(5)}`;

  test('holds the hit, with some text before it', () => {
    expect(cutFor(text, '民族团结', 'zh', 16)).toBe('……七八九十[民族团结]甲乙丙丁戊己庚辛……');
  });

  test('prefers the place with most of the different words', () => {
    const two = `${'团结'.repeat(3)}${'，'.repeat(40)}团结与进步${'。'.repeat(40)}`;
    expect(cutFor(two, '团结 进步', 'zh', 12)).toContain('[团结]与[进步]');
  });

  test('begins at the beginning where nothing matches', () => {
    expect(cutFor('一二三四五六', '葡萄', 'zh', 3)).toBe('一二三……');
  });

  test('takes a first word whole even if it is longer than asked', () => {
    expect(cutFor('ئىتتىپاقلىقىمىزنىڭ كۈچى', 'ئىتتىپاقلىق', 'ug', 5)).toBe('[ئىتتىپاقلىقىمىزنىڭ]…');
  });

  test('of an empty text is empty', () => {
    expect(snippet('', tokenize('团', 'query'), 'zh', 10)).toEqual([]);
  });
});

describe('cutting', () => {
  const texts = [...uyghurParagraphs(40), ...tibetanParagraphs(40)];

  test('never parts a Uyghur word or a Tibetan syllable', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(200),
        fc.integer({ min: 1, max: 90 }),
        (text, at, length) => {
          const pieces = snippet(text, tokenize(text.slice(at, at + 9), 'query'), 'ug', length);
          const whole = new Set(tokenize(text, 'query').map(({ start, end }) => text.slice(start, end)));
          const shown = pieces
            .map((piece) => piece.text)
            .join('')
            .replace(/^…|…$/g, '');
          expect(
            tokenize(shown, 'query').filter(({ start, end }) => !whole.has(shown.slice(start, end))),
          ).toEqual([]);
        },
      ),
    );
  });

  test('gives pieces of the text itself, no longer than asked but for one word, and no half characters', () => {
    const mess = fc
      .array(fc.oneof(uyghurMess, tibetanMess, fc.constantFrom('七进七看', '𠮷祥', '\u0301')))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(mess, fc.nat(100), fc.integer({ min: 1, max: 60 }), (text, at, length) => {
        const pieces = snippet(text, tokenize(text.slice(at, at + 9), 'query'), 'bo', length).map(
          (piece) => piece.text,
        );
        const before = pieces[0] === '…' ? 1 : 0;
        const shown = pieces
          .slice(before, pieces.at(-1) === '…' && pieces.length > 1 ? -1 : undefined)
          .join('');
        expect(text).toContain(shown);
        expect(shown).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        if (text.length <= length) expect(shown).toBe(text);
      }),
    );
  });
});
