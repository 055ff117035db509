import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ugClean, ugCompare, ugKey, ugLoose, UYGHUR_LETTERS } from '#core/language/uyghur.ts';
import { uyghurMess, uyghurWord } from './arbitraries.ts';

describe('cleaning', () => {
  test.each([
    ['presentation forms of old fonts', 'ﻛﯩﺘﺎﺏ', 'كىتاب'],
    ['presentation forms with a seat', 'ﺋﯘﻳﻐﯘﺭ', 'ئۇيغۇر'],
    ['a ligature of seat and vowel', '\uFBEAلە', 'ئالە'],
    ['a ligature of seat and ې', '\uFBF6ل', 'ئېل'],
    ['an isolated heh form, which was ە', 'بالا\uFEE9', 'بالاە'],
    ['a final heh form, which was ە', 'مەكت\uFEEA', 'مەكتە'],
    ['an initial heh form, which was ھ', '\uFEEBەر', 'ھەر'],
    ['a medial heh form, which was ھ', 'شە\uFEECەر', 'شەھەر'],
    ['an Arabic heh at the end of a word', 'كەلمه', 'كەلمە'],
    ['an Arabic heh at the end, before a comma', 'كەلمه، بۇ', 'كەلمە، بۇ'],
    ['an Arabic heh with ZWNJ', 'مه\u200Cکته\u200Cپ', 'مەكتەپ'],
    ['an Arabic heh within a word', 'شەهەر', 'شەھەر'],
    ['Persian kaf', 'کىتاب', 'كىتاب'],
    ['swash kaf', 'ڪىتاب', 'كىتاب'],
    ['other forms of ڭ', 'يېڬى مىݣ', 'يېڭى مىڭ'],
    ['Persian yeh beside a vowel', 'خەی', 'خەي'],
    ['Persian yeh between consonants', 'بیر', 'بىر'],
    ['teh marbuta', 'مەكتة', 'مەكتە'],
    ['Urdu heh goal', 'مەكتہ', 'مەكتە'],
    ['alef with hamza above', 'أنا', 'ئانا'],
    ['alef with hamza below', 'إنا', 'ئانا'],
    ['alef with madda', 'آنا', 'ئانا'],
    ['alef wasla', 'ٱنا', 'ئانا'],
    ['waw with hamza', 'ؤن', 'ئون'],
    ['a seat made of ى and a hamza mark', '\u0649\u0654انا', 'ئانا'],
    ['a seat made of ي and a hamza mark', '\u064A\u0654انا', 'ئانا'],
    ['a seat whose hamza follows a tatweel', '\u0649\u0640\u0654انا', 'ئانا'],
    ['tatweel', 'كىــتاب', 'كىتاب'],
    ['vowel marks of Arabic', 'كِتَاب', 'كتاب'],
    ['direction marks, isolates, joiners and a BOM', '\uFEFF\u2067كىت\u200Dاب\u2069\u200F\u061C', 'كىتاب'],
    ['Arabic digits', '٢٠٢٦', '2026'],
    ['Persian digits', '۲۰۲۶', '2026'],
    ['a heh with a hamza mark', 'مەكت\u0647\u0654', 'مەكتە'],
    ['a doubled seat', 'ئأنا', 'ئانا'],
  ])('repairs %s', (_, found, clean) => {
    expect(ugClean(found)).toBe(clean);
  });

  test.each(['ى', 'ي', 'ې', 'و', 'ۇ', 'ۆ', 'ۈ', 'ە', 'ھ'])('keeps the real letter %s', (letter) => {
    expect(ugClean(`ب${letter}ب`)).toBe(`ب${letter}ب`);
  });

  test('leaves the 33 legal signs, which NFC leaves too', () => {
    expect(ugClean(`${UYGHUR_LETTERS}ئا`)).toBe(`${UYGHUR_LETTERS}ئا`.normalize('NFC'));
  });

  test('changes nothing the second time', () => {
    fc.assert(fc.property(uyghurMess, (text) => ugClean(ugClean(text)) === ugClean(text)));
  });

  test('changes no well-formed word', () => {
    fc.assert(fc.property(uyghurWord, (word) => ugClean(word) === word));
  });
});

describe('keys', () => {
  test.each([
    ['seats', 'انا', 'ئانا'],
    ['punctuation', '«ئانا!»', 'ئانا'],
    ['spaces', '  بىر   بۇلۇت ', 'بىر بۇلۇت'],
    ['capitals', 'HTML بەت', 'html بەت'],
    ['hyphen and its joiner', '2026-\u2060يىلى', '2026-يىلى'],
  ])('do not hear %s', (_, a, b) => {
    expect(ugKey(a)).toBe(ugKey(b));
  });

  test('tell letters apart that only look alike', () => {
    const keys = ['بىر', 'بير', 'بېر', 'بور', 'بۇر', 'بۆر', 'بۈر', 'بەر', 'بھر'].map(ugKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are the same in presentation forms', () => {
    fc.assert(
      fc.property(fc.array(uyghurWord, { minLength: 1, maxLength: 4 }), (words) => {
        expect(ugKey(words.map(toForms).join(' '))).toBe(ugKey(words.join(' ')));
      }),
    );
  });

  test('are keys of themselves', () => {
    fc.assert(fc.property(uyghurMess, (text) => ugKey(ugKey(text)) === ugKey(text)));
  });

  test('keep words of other scripts, so that an answer of only such words is not empty', () => {
    expect(ugKey('《石榴籽》')).toBe('石榴籽');
  });

  test.each([
    ['ى ي ې', 'بىلىم', 'بېلىم'],
    ['و ۇ ۆ ۈ', 'ئۆزۈم', 'ئوزۇم'],
    ['ە and ھ', 'شەھەر', 'شەەەر'],
    ['an Arabic heh that cannot be repaired', 'مهكتهپ', 'مەكتەپ'],
  ])('fold %s when loose', (_, a, b) => {
    expect(ugKey(a)).not.toBe(ugKey(b));
    expect(ugLoose(a)).toBe(ugLoose(b));
  });
});

describe('order', () => {
  test('is that of the dictionary, seats unheard', () => {
    const words = [
      'ئالما',
      'ئەمەت',
      'بالا',
      'پۇل',
      'تاغ',
      'كىتاب',
      'گۈل',
      'ھاۋا',
      'ئورمان',
      'ئۇيغۇر',
      'ئۆي',
      'ئۈزۈم',
      'ۋاقىت',
      'ئېتىز',
      'ئىش',
      'ياز',
    ];
    expect([...words].reverse().sort(ugCompare)).toEqual(words);
  });

  test('puts a word before those it begins', () => {
    expect(['كىتابلار', 'كىتاب'].sort(ugCompare)).toEqual(['كىتاب', 'كىتابلار']);
  });

  test('is total: both ways agree', () => {
    fc.assert(
      fc.property(
        uyghurMess,
        uyghurMess,
        (a, b) => Math.sign(ugCompare(a, b)) === -Math.sign(ugCompare(b, a)),
      ),
    );
  });
});

// Isolated forms from NFKC's own tables, whatever the position: shape does not matter to a key.
const FORMS = new Map<string, string[]>();
for (let code = 0xfb50; code <= 0xfefc; code++) {
  const form = String.fromCodePoint(code);
  const letter = form.normalize('NFKC');
  if (letter.length === 1 && letter !== form) FORMS.set(letter, [...(FORMS.get(letter) ?? []), form]);
}

function toForms(word: string): string {
  return [...word]
    .map((letter, i) => FORMS.get(letter)?.[i % (FORMS.get(letter)?.length ?? 1)] ?? letter)
    .join('');
}
