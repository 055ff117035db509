import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boKey, boNorm, boTypeset, splitAffix } from '#core/language/tibetan.ts';
import { tibetanMess } from './arbitraries.ts';

describe('normal form', () => {
  test.each([
    [
      'composed letters that NFC parts',
      '\u0F43\u0F4D\u0F52\u0F57\u0F5C\u0F69',
      '\u0F42\u0FB7\u0F4C\u0FB7\u0F51\u0FB7\u0F56\u0FB7\u0F5B\u0FB7\u0F40\u0FB5',
    ],
    ['composed long vowels', 'ཀ\u0F73ཀ\u0F75ཀ\u0F81', 'ཀ\u0F71\u0F72ཀ\u0F71\u0F74ཀ\u0F71\u0F80'],
    ['composed vocalic letters', 'ཀ\u0F76ཀ\u0F78', 'ཀ\u0FB2\u0F80ཀ\u0FB3\u0F80'],
    ['the two deprecated signs', 'ཀ\u0F77ཀ\u0F79', 'ཀ\u0FB2\u0F71\u0F80ཀ\u0FB3\u0F71\u0F80'],
    ['long mark typed after the vowel', 'ཧ\u0F74\u0F71', 'ཧ\u0F71\u0F74'],
    ['anusvara typed before the vowel', 'ཨ\u0F7E\u0F7C', 'ཨ\u0F7C\u0F7E'],
    ['doubled vowel signs', 'ཀ\u0F7A\u0F7Aཀ\u0F7C\u0F7C', 'ཀ\u0F7Bཀ\u0F7D'],
    ['invisible signs', 'བོ\u200Bད\u2060\uFEFF', 'བོད'],
  ])('repairs %s', (_, found, norm) => {
    expect(boNorm(found)).toBe(norm);
  });

  test('keeps the unbreakable tsheg, which NFKC would lose', () => {
    expect(boNorm('ང༌།')).toBe('ང༌།');
  });

  test('is NFC and changes nothing the second time', () => {
    fc.assert(
      fc.property(tibetanMess, (text) => {
        const norm = boNorm(text);
        expect(boNorm(norm)).toBe(norm);
        expect(norm.normalize('NFC')).toBe(norm);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('keys', () => {
  test.each([
    ['the tsheg at the end', 'བོད་ཡིག་', 'བོད་ཡིག'],
    ['a shad at the end', 'བོད་ཡིག།', 'བོད་ཡིག'],
    ['tsheg, shad and space at the end', 'བོད་ཡིག་། ', 'བོད་ཡིག'],
    ['the head mark', '༄༅། །བོད་ཡིག', 'བོད་ཡིག'],
    ['the unbreakable tsheg', 'ང༌། བོད', 'ང། བོད'],
    ['whether ང keeps its tsheg before a shad', 'ང་། བོད', 'ང། བོད'],
    ['a doubled tsheg', 'བོད་་ཡིག', 'བོད་ཡིག'],
    ['a line wrapped after a tsheg', 'བོད་\nཡིག', 'བོད་ཡིག'],
    ['digits', '༢༠༢༦', '2026'],
    ['ༀ or ཨོཾ', 'ༀ', 'ཨོཾ'],
    ['brackets', '༼བོད་ཡིག༽', '《བོད་ཡིག》'],
    ['emphasis below', 'བོ\u0F37ད', 'བོད'],
    ['unbreakable spaces', 'བོད།\u00A0།ཡིག', 'བོད། །ཡིག'],
  ])('do not hear %s', (_, a, b) => {
    expect(boKey(a)).toBe(boKey(b));
  });

  test('tell clauses from words', () => {
    expect(boKey('བོད། ཡིག')).toBe('བོད ཡིག');
    expect(boKey('བོད་ཡིག')).toBe('བོད་ཡིག');
  });

  test('are keys of themselves', () => {
    fc.assert(
      fc.property(tibetanMess, (text) => boKey(boKey(text)) === boKey(text)),
      { numRuns: 1000 },
    );
  });
});

describe('typesetting', () => {
  test.each([
    ['two shads', 'བྱེད། །', 'བྱེད།\u00A0།'],
    ['a letter that drops its shad', 'ཡིག །', 'ཡིག\u00A0།'],
    ['such a letter with a vowel', 'གི །', 'གི\u00A0།'],
    ['ང before its shad', 'ང་།', 'ང༌།'],
    ['the mark ༈', 'བོད ༈ ཡིག', 'བོད\u00A0༈\u00A0ཡིག'],
    ['the mark ༈ that opens a text', '༈ བོད', '༈\u00A0བོད'],
  ])('keeps together %s', (_, plain, set) => {
    expect(boTypeset(plain)).toBe(set);
  });

  test('leaves no space between shads where a line could break', () => {
    fc.assert(fc.property(tibetanMess, (text) => !/[།༎] +[།༎]/.test(boTypeset(text))));
  });

  test('changes nothing the second time, nor the key, nor the normal form', () => {
    fc.assert(
      fc.property(tibetanMess, (mess) => {
        const text = boNorm(mess);
        const set = boTypeset(text);
        expect(boTypeset(set)).toBe(set);
        expect(boKey(set)).toBe(boKey(text));
        expect(boNorm(set)).toBe(set);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['མིའི', 'མི', 'འི'],
  ['པའིའོ', 'པ', 'འིའོ'],
  ['བའང', 'བ', 'འང'],
  ['པའམ', 'པ', 'འམ'],
  ['ཡིནོ', 'ཡིནོ', undefined],
  ['བྱེདར', 'བྱེདར', undefined],
  ['འི', 'འི', undefined],
])('takes the particle off %s', (syllable, stem, affix) => {
  expect(splitAffix(syllable)).toEqual(affix === undefined ? [stem] : [stem, affix]);
});
