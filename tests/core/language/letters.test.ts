import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignLetters, uncleanWords } from '#core/language/letters.ts';
import { boNorm } from '#core/language/tibetan.ts';
import { UYGHUR_LETTERS } from '#core/language/uyghur.ts';
import { tibetanSyllable } from './arbitraries.ts';

describe('foreign letters', () => {
  test.each([
    ['Arab', 'کىتاب وە کىشى', ['ک']],
    ['Arab', 'مه‌کته‌پ', ['ه', 'ک']],
    ['Arab', 'ﻛﯩﺘﺎﺏ', ['ﻛ', 'ﯩ', 'ﺘ', 'ﺎ', 'ﺏ']],
    ['Arab', 'كىـتاب ٢', ['ـ', '٢']],
    ['Arab', `${UYGHUR_LETTERS}ئ، ؛ ؟ «» 87% HTML 中文`, []],
    ['Tibt', 'བོད་ཡིག། ༢༠༢༦ ༼ༀ༽', []],
    ['Tibt', 'ཨ\u0F7E\u0F7Cབོད\u0F77', ['ཨ\u0F7E\u0F7C', 'ད\u0F77']],
    ['Tibt', '\u0F43\u0F48', ['\u0F43', '\u0F48']],
    ['Hans', '\u2F42明、\uF900', ['\u2F42', '\uF900']],
    ['Hans', '“三语”学法，〇', []],
    ['Latn', 'ⅷ', []],
  ])('%s: %j holds %j', (script, text, letters) => {
    expect(foreignLetters(script, text)).toEqual(letters);
  });

  test('are not found in plain syllables of Tibetan', () => {
    fc.assert(
      fc.property(fc.array(tibetanSyllable), (syllables) => {
        const text = `${syllables.join('་')}།`;
        expect(foreignLetters('Tibt', text)).toEqual([]);
        expect(boNorm(text)).toBe(text);
      }),
    );
  });
});

describe('unclean words', () => {
  test('come once each with their repair', () => {
    expect(uncleanWords('بۇ کىتاب، 2026-\u2060يىلى کىتاب ﻛﯩﺘﺎﺏ.')).toEqual([
      { found: 'کىتاب', clean: 'كىتاب' },
      { found: 'ﻛﯩﺘﺎﺏ', clean: 'كىتاب' },
    ]);
  });

  test('are seen whole, with the joiners inside them', () => {
    expect(uncleanWords('مه\u200Cکته\u200Cپ')).toEqual([{ found: 'مه\u200Cکته\u200Cپ', clean: 'مەكتەپ' }]);
  });

  test('are not found in clean text with punctuation', () => {
    expect(uncleanWords('«سالام، دۇنيا؟» 中文 བོད')).toEqual([]);
  });
});
