import { ugClean, UYGHUR_SEAT, UYGHUR_VOWELS } from './uyghur.ts';

// Uyghur Latin writing (ULY), letter by letter; eight in a row so that it can be read against a primer.
// prettier-ignore
const LETTERS: readonly (readonly [arabic: string, latin: string])[] = [
  ['ا', 'a'], ['ە', 'e'], ['ب', 'b'], ['پ', 'p'], ['ت', 't'], ['ج', 'j'], ['چ', 'ch'], ['خ', 'x'],
  ['د', 'd'], ['ر', 'r'], ['ز', 'z'], ['ژ', 'zh'], ['س', 's'], ['ش', 'sh'], ['غ', 'gh'], ['ف', 'f'],
  ['ق', 'q'], ['ك', 'k'], ['گ', 'g'], ['ڭ', 'ng'], ['ل', 'l'], ['م', 'm'], ['ن', 'n'], ['ھ', 'h'],
  ['و', 'o'], ['ۇ', 'u'], ['ۆ', 'ö'], ['ۈ', 'ü'], ['ۋ', 'w'], ['ې', 'ë'], ['ى', 'i'], ['ي', 'y'],
];

const PUNCTUATION: readonly (readonly [arabic: string, latin: string])[] = [
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
];

// Loans in which a vowel follows a vowel without a seat; with an apostrophe they would be other words.
const NO_SEAT = '\u2060';
const LOANS: readonly (readonly [latin: RegExp, kept: string])[] = [
  [/(^|\P{L})jungxua/gu, `$1jungxu${NO_SEAT}a`],
  [/(^|\P{L})sh([uü])en/gu, `$1sh$2${NO_SEAT}en`],
];

const TO_LATIN = new Map([...LETTERS, ...PUNCTUATION]);
const TO_ARABIC = new Map(LETTERS.map(([arabic, latin]) => [latin, arabic]));

// Two letters that together would be read as one (in'gliz, bashlan'ghuch, is'haq).
const FALSE_DIGRAPH = /ن(?=[گغ])|[سگز](?=ھ)/g;

/**
 * Uyghur in Latin letters (ULY), lower case. What is not Uyghur stays; `fromLatin` leads back.
 * @example toLatin('مەسئۇل') === "mes'ul"
 */
export function toLatin(text: string): string {
  return ugClean(text)
    .replace(/(\p{L}?)ئ(?=[اەوۇۆۈېى])/gu, (_, before: string) => (before === '' ? '' : `${before}'`))
    .replace(/ئ/g, "'")
    .replace(FALSE_DIGRAPH, "$&'")
    .replace(/[\u060C-\u06FF]/g, (letter) => TO_LATIN.get(letter) ?? letter);
}

/**
 * Uyghur from Latin letters: ë or é, w or v, and any apostrophe are accepted, capitals too. Other signs stay.
 * @example fromLatin("ma'arip") === 'مائارىپ'
 */
export function fromLatin(text: string): string {
  const latin = LOANS.reduce((done, [loan, kept]) => done.replace(loan, kept), plainLatin(text));
  const bare = latin.replace(/ch|gh|ng|sh|zh|[a-zëöü]/g, (letter) => TO_ARABIC.get(letter) ?? letter);
  return seated(bare).replaceAll(NO_SEAT, '');
}

function plainLatin(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(NO_SEAT, '')
    .toLowerCase()
    .replace(/é/g, 'ë')
    .replace(/v/g, 'w')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[,;?](?!\d)/g, (sign) => PUNCTUATION.find(([, latin]) => latin === sign)?.[0] ?? sign);
}

const VOWEL = `[${UYGHUR_VOWELS}]`;
const PARTED_VOWEL = new RegExp(`(\\p{L})'(?=${VOWEL})`, 'gu');
const ANY_VOWEL = new RegExp(VOWEL, 'g');

// A vowel at the start of a word, after a vowel or after an apostrophe sits on ئ; other apostrophes only part letters.
// Written without lookbehind, which browsers of 2020 cannot read.
function seated(bare: string): string {
  return bare
    .replace(PARTED_VOWEL, `$1${UYGHUR_SEAT}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1')
    .replace(ANY_VOWEL, (vowel, at: number, text: string) =>
      needsSeat(text.charAt(at - 1)) ? UYGHUR_SEAT + vowel : vowel,
    );
}

function needsSeat(before: string): boolean {
  return before === '' || UYGHUR_VOWELS.includes(before) || !(before === NO_SEAT || /\p{L}/u.test(before));
}
