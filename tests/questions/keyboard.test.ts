import { describe, expect, test } from 'vitest';
import { fontCharacters } from '#cli/font-characters.ts';
import { UYGHUR_LETTERS, UYGHUR_SEAT } from '#core/language/uyghur.ts';
import { lengthOfLast } from '#questions/keyboard/edit.ts';
import { readLibrary } from '#library/read-library.ts';
import { LAYOUTS } from '#questions/keyboard/layouts.ts';

const signs = (language: string) =>
  [LAYOUTS[language]?.first, LAYOUTS[language]?.second].flatMap(
    (level) => level?.flat().map(({ sign }) => sign) ?? [],
  );

test('the Uyghur keyboard has every letter and the seat', () => {
  expect([...UYGHUR_LETTERS, UYGHUR_SEAT].filter((letter) => !signs('ug').includes(letter))).toEqual([]);
});

// The letters with a head, and those with a foot, as primers list them.
const stacks = 'རྐརྒརྔརྗརྙརྟརྡརྣརྦརྨརྩརྫ' + 'ལྐལྒལྔལྕལྗལྟལྡལྤལྦལྷ' + 'སྐསྒསྔསྙསྟསྡསྣསྤསྦསྨསྩ' + 'ཀྱཀྲཀླཀྭ';

test('the Tibetan keyboard has the thirty letters, those written under others, vowels, dot, stroke and digits', () => {
  const consonants = [...'ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ'];
  const under = [...new Set(stacks.normalize('NFC').match(/[\u0F90-\u0FBC]/g))];
  const more = [...'\u0F72\u0F74\u0F7A\u0F7C\u0F0B\u0F0D༠༡༢༣༤༥༦༧༨༩0123456789'];

  expect(consonants).toHaveLength(30);
  expect(under).toHaveLength(19);
  expect([...consonants, ...under, ...more].filter((sign) => !signs('bo').includes(sign))).toEqual([]);
});

test.each([
  ['ug', 'Arab', /\p{Script=Arabic}/u],
  ['bo', 'Tibt', /\p{Script=Tibetan}/u],
])('the font that pages fetch has every sign of the keyboard for %s', async (language, script, own) => {
  const { library } = await readLibrary('.');
  const covered = fontCharacters(library, script);

  expect(signs(language).filter((sign) => own.test(sign) && !covered.includes(sign))).toEqual([]);
});

describe.each(Object.entries(LAYOUTS))('the keyboard for %s', (_, { first, second }) => {
  test('has keys in the same places on both levels, so that the focus never falls off', () => {
    expect(second.map((row) => row.length)).toEqual(first.map((row) => row.length));
  });

  test.each([
    ['first', first],
    ['second', second],
  ])('has no key twice on its %s level, and a name for each', (_level, rows) => {
    const keys = rows.flat();

    expect(new Set(keys.map(({ sign }) => sign)).size).toBe(keys.length);
    expect(keys.every(({ sign, name }) => sign !== '' && name !== '')).toBe(true);
  });
});

test.each([
  ['སྦྱོ', 4],
  ['ཀསྦྱོ', 4],
  ['كى', 1],
  ['', 0],
])('a backspace takes the last letter of %s with all its marks', (text, length) => {
  expect(lengthOfLast(text)).toBe(length);
});
