import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termFinder } from '#core/glossary/find-terms.ts';

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  zh: ['民', '族', '团', '结', '进', '步', '，', ' '],
  ug: ['مىللەتلەر', 'ئىتتىپاقلىقى', 'نى', 'نىڭ', ' ', '-', '،', '2026'],
  bo: ['མི', 'རིགས', 'མཐུན', 'སྒྲིལ', 'འི', '་', '།', ' '],
};

function found(language: string, terms: readonly string[], text: string): readonly string[] {
  const find = termFinder(
    language,
    terms.map((term) => ({ id: term, term })),
  );
  return find(text).flatMap((piece) => (piece.term === undefined ? [] : [`${piece.term}=${piece.text}`]));
}

describe.each(Object.entries(LETTERS))('in %s', (language, letters) => {
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 20 }).map((parts) => parts.join(''));
  const terms = fc.array(
    text.filter((one) => one.trim() !== ''),
    { maxLength: 5 },
  );

  test('the pieces joined give the text back, and none is empty', () => {
    fc.assert(
      fc.property(terms, text, (list, whole) => {
        const pieces = termFinder(
          language,
          list.map((term, i) => ({ id: String(i), term })),
        )(whole);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  test('a text without terms is one piece', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(termFinder(language, [])(whole)).toEqual(whole === '' ? [] : [{ text: whole }]);
      }),
    );
  });
});

describe('a term', () => {
  test('gives way to a longer one that begins at the same place', () => {
    expect(found('zh', ['民族团结', '民族团结进步'], '民族团结进步和民族团结')).toEqual([
      '民族团结进步=民族团结进步',
      '民族团结=民族团结',
    ]);
  });

  test.each([
    ['مېخانىزم', 'مېخانىزمىنىڭ'],
    ['مەسئۇلىيەت تۈزۈمى', 'مەسئۇلىيەت تۈزۈمىنى'],
    ['زىددىيەت-ماجىرا', 'زىددىيەت-ماجىرالارنى'],
    ['13-بەش يىللىق', '13-\u2060بەش يىللىق'],
    ['يېزا (بازار)', 'يېزا (بازار)'],
  ])('in Uyghur is found by its stem: %s in %s', (term, text) => {
    expect(found('ug', [term], text)).toEqual([`${term}=${text}`]);
  });

  test('in Uyghur is not found inside another word, nor across a stop', () => {
    expect(found('ug', ['ئورگان'], 'ئورگانىزملار')).toEqual([]);
    expect(found('ug', ['مىللەتلەر ئىتتىپاقلىقى'], 'مىللەتلەر، ئىتتىپاقلىقى')).toEqual([]);
  });

  test.each([
    ['དྲིལ་བསྒྲགས་སློབ་གསོ', 'དྲིལ་བསྒྲགས་སློབ་གསོའི'],
    ['ལས་བྱེད་བཟོ་པ', 'ལས་བྱེད་བཟོ་པར'],
    ['འགྲེམས་སྟོན་པང་ལེབ', 'འགྲེམས༌སྟོན་པང་ལེབ'],
  ])('in Tibetan is found with its particle: %s in %s', (term, text) => {
    expect(found('bo', [term], `ང་${text}།`)).toEqual([`${term}=${text}`]);
  });

  test('in Tibetan is not found in part of a syllable, nor across a shad', () => {
    expect(found('bo', ['མི'], 'མིང་')).toEqual([]);
    expect(found('bo', ['མི་རིགས'], 'མི། རིགས')).toEqual([]);
  });
});
