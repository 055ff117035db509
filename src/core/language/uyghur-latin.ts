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

// Loans written without the seat that the rule would give them.
const LOANS: readonly (readonly [regular: RegExp, spelling: string])[] = [
  [/(?<!\p{L})جۇڭخۇئا/gu, 'جۇڭخۇا'],
  [/(?<!\p{L})شۈئەن/gu, 'شۈەن'],
  [/(?<!\p{L})شۇئەن/gu, 'شۇەن'],
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
    .replace(/(?<!\p{L})ئ(?=[اەوۇۆۈېى])/gu, '')
    .replace(/ئ/g, "'")
    .replace(FALSE_DIGRAPH, "$&'")
    .replace(/[\u060C-\u06FF]/g, (letter) => TO_LATIN.get(letter) ?? letter);
}

/**
 * Uyghur from Latin letters: ë or é, w or v, and any apostrophe are accepted, capitals too. Other signs stay.
 * @example fromLatin("ma'arip") === 'مائارىپ'
 */
export function fromLatin(text: string): string {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/é/g, 'ë')
    .replace(/v/g, 'w')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[,;?](?!\d)/g, (sign) => PUNCTUATION.find(([, latin]) => latin === sign)?.[0] ?? sign);
  const bare = lower.replace(/ch|gh|ng|sh|zh|[a-zëöü]/g, (latin) => TO_ARABIC.get(latin) ?? latin);
  return LOANS.reduce((done, [regular, spelling]) => done.replace(regular, spelling), seated(bare));
}

// A vowel at the start of a word, after a vowel or after an apostrophe sits on ئ; other apostrophes only part letters.
function seated(bare: string): string {
  const vowel = `[${UYGHUR_VOWELS}]`;
  return bare
    .replace(new RegExp(`(?<=\\p{L})'(?=${vowel})`, 'gu'), UYGHUR_SEAT)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(new RegExp(`(?<=${vowel})(?=${vowel})|(?<!\\p{L})(?=${vowel})`, 'gu'), UYGHUR_SEAT);
}
