import jsewts from 'jsewts';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { boKey } from '#core/language/tibetan.ts';
import { ugKey } from '#core/language/uyghur.ts';
import { fromLatin } from '#core/language/uyghur-latin.ts';
import { readLibrary } from '#library/read-library.ts';

const { library } = await readLibrary('.');

/** Every term and every line of the village rules in a language, with how it is pronounced. */
function said(language: string): readonly (readonly [string, string])[] {
  const terms = library.glossaries.flatMap((glossary) => glossary.terms);
  const lines = library.convention.couplets.flatMap(({ texts }) => {
    const text = texts[language];
    return text ? text.lines.map((line, at) => [line, text.romanisation[at] ?? ''] as const) : [];
  });
  return [
    ...terms.flatMap(({ texts }) => {
      const text = texts[language];
      return text ? [[text.term, text.romanisation] as const] : [];
    }),
    ...lines,
  ];
}

// Where the dictionary has a neutral tone or a reading of its own, the library's guess is not the rule.
const PROOFREAD: Readonly<Record<string, string>> = { 困难: 'kùnnan' };
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');

test('the pinyin of every term is that of the reference reader, or of the proofread list', () => {
  const wrong = said('zh').filter(([term, reading]) => {
    const reference = letters(pinyin(term, { toneSandhi: false, type: 'array' }).join(''));
    const proofread = Object.entries(PROOFREAD).reduce(
      (text, [word, right]) => text.replace(letters(pinyin(word, { toneSandhi: false })), letters(right)),
      reference,
    );
    return letters(reading) !== proofread;
  });
  expect(wrong).toEqual([]);
});

test('the Latin spelling of every Uyghur term gives the term back', () => {
  const wrong = said('ug').filter(([term, latin]) => ugKey(fromLatin(latin)) !== ugKey(term));
  expect(wrong).toEqual([]);
});

test('the Wylie of every Tibetan term gives the term back, without a warning', () => {
  const wrong = said('bo').filter(([term, wylie]) => {
    const warnings: string[] = [];
    const back = jsewts.fromWylie(wylie, { sloppy: true, check: true, check_strict: true }, warnings);
    return boKey(back) !== boKey(term) || warnings.length > 0;
  });
  expect(wrong).toEqual([]);
});

test('every term and line has a reading in all three languages', () => {
  const counts = ['zh', 'ug', 'bo'].map((language) => said(language).length);
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeGreaterThanOrEqual(28);
});
