import * as fc from 'fast-check';
import { UYGHUR_LETTERS, UYGHUR_VOWELS } from '#core/language/uyghur.ts';

const CONSONANTS = [...UYGHUR_LETTERS].filter((letter) => !UYGHUR_VOWELS.includes(letter));
const consonant = fc.constantFrom(...CONSONANTS);
const vowel = fc.constantFrom(...UYGHUR_VOWELS);

function syllable(onset: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const coda = fc.array(consonant, { maxLength: 2 }).map((letters) => letters.join(''));
  return fc.tuple(onset, vowel, coda).map((parts) => parts.join(''));
}

/** Well-formed Uyghur words: syllables that begin with a consonant or, anywhere, with a seat. */
export const uyghurWord: fc.Arbitrary<string> = fc
  .array(
    syllable(fc.oneof({ weight: 4, arbitrary: consonant }, { weight: 1, arbitrary: fc.constant('ئ') })),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((syllables) => syllables.join(''));

/** Every sign that `ugClean` knows, legal or not, with what stands around them in real files. */
export const uyghurMess: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...UYGHUR_LETTERS, 'ئ', ' ', '-', '2', '،', 'a', 'ö', '七'),
    fc.constantFrom(...'هةہۀۂۃکڪیأإآٱؤءٲٳٴٵٶٷٸڬݣ'),
    fc.constantFrom(
      ...'\u0654\u0653\u0655\u064B\u0670\u0640\u200B\u200C\u200D\u200E\u200F\u061C\u2060\u2067\u2069\uFEFF',
    ),
    fc.integer({ min: 0xfb50, max: 0xfdff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0xfe70, max: 0xfefc }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x0600, max: 0x06ff }).map((code) => String.fromCodePoint(code)),
  ),
});

const base = fc.constantFrom(...'ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ');
const subjoined = fc.constantFrom('', '', '\u0FB1', '\u0FB2', '\u0FB3', '\u0F90');
const tibetanVowel = fc.constantFrom('', '\u0F72', '\u0F74', '\u0F7A', '\u0F7C');

/** Syllables such as real ones: prefix, stack, vowel, suffix. */
export const tibetanSyllable: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', 'ག', 'བ', 'མ', 'འ'),
    base,
    subjoined,
    tibetanVowel,
    fc.constantFrom('', 'ག', 'ང', 'ར', 'ས', 'འི'),
  )
  .map((parts) => parts.join(''));

/** Every sign that `boNorm`, `boKey` and `boTypeset` know, in any order. */
export const tibetanMess: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    base,
    fc.constantFrom(...'་༌།༎༔༈༄༅༠༢༩ཀགང༴༼༽ \u00A0\n-a2《》\u200B\u2060\uFEFF'),
    fc.constantFrom(...'\u0F43\u0F4D\u0F52\u0F73\u0F75\u0F76\u0F77\u0F78\u0F79\u0F81\u0F00\u0F93\u0FA2'),
    fc.integer({ min: 0x0f71, max: 0x0f84 }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x0f35, max: 0x0f39 }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x0f90, max: 0x0fbc }).map((code) => String.fromCodePoint(code)),
  ),
});
