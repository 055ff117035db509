import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLatin, toLatin } from '#core/language/uyghur-latin.ts';
import { UYGHUR_LETTERS } from '#core/language/uyghur.ts';
import { uyghurWord } from './arbitraries.ts';

const PAIRS = [
  ['كىتاب', 'kitab'],
  ['ئۇيغۇرچە', 'uyghurche'],
  ['مەسئۇل', "mes'ul"],
  ['مائارىپ', "ma'arip"],
  ['ئىنگلىز', "in'gliz"],
  ['باشلانغۇچ', "bashlan'ghuch"],
  ['ئىسھاق', "is'haq"],
  ['شىنجاڭ', 'shinjang'],
  ['ژۇرنال', 'zhurnal'],
  ['ئۆگىنىش', 'öginish'],
  ['ئېلىمىز', 'ëlimiz'],
  ['ئۈزۈم', 'üzüm'],
  ['ۋاقىت', 'waqit'],
  ['جۇڭخۇا خەلقى', 'jungxua xelqi'],
  ['شۈەن', 'shüen'],
  ['شۇەنلەر', 'shuenler'],
  ['شۇئەن', "shu'en"],
  ['2026-يىلى، بۇ؟', '2026-yili, bu?'],
] as const;

describe('Uyghur in Latin letters', () => {
  test.each(PAIRS)('writes %s as %s', (arabic, latin) => {
    expect(toLatin(arabic)).toBe(latin);
  });

  test.each(PAIRS)('reads %s back from %s', (arabic, latin) => {
    expect(fromLatin(latin)).toBe(arabic);
  });

  test.each([
    ['é for ë', 'élimiz', 'ئېلىمىز'],
    ['v for w', 'vaqit', 'ۋاقىت'],
    ['capitals', 'KITAB', 'كىتاب'],
    ['a typographic apostrophe', 'mes’ul', 'مەسئۇل'],
    ['a modifier apostrophe', 'maʼarip', 'مائارىپ'],
    ['a decomposed vowel', 'u\u0308zu\u0308m', 'ئۈزۈم'],
    ['a vowel after a vowel without its apostrophe', 'maarip', 'مائارىپ'],
  ])('accepts %s', (_, latin, arabic) => {
    expect(fromLatin(latin)).toBe(arabic);
  });

  test('leads every well-formed word there and back', () => {
    fc.assert(
      fc.property(uyghurWord, (word) => fromLatin(toLatin(word)) === word),
      { numRuns: 1000 },
    );
  });

  test('leads every pair of letters there and back, false digraphs too', () => {
    const letters = [...UYGHUR_LETTERS].filter((letter) => !'اەوۇۆۈېى'.includes(letter));
    const words = letters.flatMap((a) => letters.map((b) => `با${a}${b}ا`));
    expect(words.map((word) => fromLatin(toLatin(word)))).toEqual(words);
  });

  test('leaves what is not Uyghur', () => {
    expect(toLatin('团结 བོད 87%')).toBe('团结 བོད 87%');
  });
});
