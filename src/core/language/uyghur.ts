/** The 32 letters in dictionary order. */
export const UYGHUR_LETTERS = 'اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي';

/** The eight vowels. */
export const UYGHUR_VOWELS = 'اەوۇۆۈېى';

/** ئ, the seat of a vowel that has no consonant before it. It is written, but it is not a letter. */
export const UYGHUR_SEAT = 'ئ';

type Rewrite = readonly [pattern: RegExp, replacement: string];

// Old encodings used the Arabic heh forms for two letters; NFKC would merge them into U+0647.
const HEH_FORMS: readonly Rewrite[] = [
  [/[\uFEE9\uFEEA]/g, 'ە'],
  [/[\uFEEB\uFEEC]/g, 'ھ'],
];

// All but ZWNJ (it ends a syllable, see WORD_FINAL_HEH) and U+0654 (with a yeh it is the seat).
const INVISIBLE =
  /[\u200B\u200D-\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0640\u064B-\u0653\u0655-\u065F\u0670]/g;

const WORD_FINAL_HEH = /\u0647(?:\u200C+|(?![\u0621-\u064A\u0671-\u06D3\u06D5]))/g;

const LOOKALIKES: readonly Rewrite[] = [
  [/[\u06A9\u06AA]/g, 'ك'],
  [/[\u0763\u06AC]/g, 'ڭ'],
  // These look like U+0626, but NFC joins only the second.
  [/[\u0649\u064A\u06CC]\u0654/g, 'ئ'],
  [/\u0654/g, ''],
  [/[\u0629\u06C0-\u06C3]/g, 'ە'],
  [WORD_FINAL_HEH, 'ە'],
  [/\u0647/g, 'ھ'],
  [/\u200C/g, ''],
  [/[آأإٱ]/g, 'ئا'],
  [/ؤ/g, 'ئو'],
  [/ئ{2,}/g, 'ئ'],
];

const ALREADY_CLEAN = new RegExp(`^[${UYGHUR_LETTERS}${UYGHUR_SEAT} -~\\u00AB\\u00BB،؛؟]*$`);

/**
 * The same text in the 33 code points of Uyghur: presentation forms, Arabic and Persian letters, invisible marks and
 * eastern digits become what the writer meant. Doing it twice changes nothing. Letters that only a dictionary could
 * repair stay (they are `ugLoose`'s business), and so does what is not Arabic script, apart from NFKC.
 * @example ugClean('ﻛﯩﺘﺎﺏ') === 'كىتاب'
 */
export function ugClean(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  const plain = rewrite(text, HEH_FORMS).normalize('NFKC').replace(INVISIBLE, '').normalize('NFC');
  return persianYeh(europeanDigits(rewrite(plain, LOOKALIKES))).normalize('NFC');
}

/**
 * What two spellings of one answer, search word or glossary entry share: clean, without seats, without punctuation,
 * lower case, single spaces.
 * @example ugKey('«ئانا!»') === ugKey('انا')
 */
export function ugKey(text: string): string {
  return withoutSeats(ugClean(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The key with the letters that learners confuse folded together. Equal loose keys mean "almost: check the letter",
 * never "right".
 * @example ugLoose('كىتېب') === ugLoose('كېتىب')
 */
export function ugLoose(text: string): string {
  return ugKey(text)
    .replace(/[ىيې]/g, 'ى')
    .replace(/[ۇۆۈو]/g, 'و')
    .replace(/[ەھ]/g, 'ە');
}

const RANK = new Map([...UYGHUR_LETTERS].map((letter, i) => [letter, i + 1]));

/**
 * Dictionary order, for `sort`; the same in every browser because it asks no Intl. Seats do not count; what is not a
 * Uyghur letter comes first, in code order.
 * @example ['ۋاقىت', 'ئۆي', 'بالا'].sort(ugCompare) → ['بالا', 'ئۆي', 'ۋاقىت']
 */
export function ugCompare(a: string, b: string): number {
  const left = [...withoutSeats(ugClean(a))];
  const right = [...withoutSeats(ugClean(b))];
  for (const [i, x] of left.entries()) {
    const y = right[i];
    if (y === undefined) return 1;
    if (x !== y) return (RANK.get(x) ?? 0) - (RANK.get(y) ?? 0) || (x < y ? -1 : 1);
  }
  return left.length - right.length;
}

function withoutSeats(text: string): string {
  return text.replace(/ئ(?=[اەوۇۆۈېى])/g, '');
}

function rewrite(text: string, rules: readonly Rewrite[]): string {
  return rules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text);
}

function europeanDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

// A Persian keyboard has one yeh for two letters; beside a vowel it is the consonant.
function persianYeh(text: string): string {
  const isVowel = (at: number) => UYGHUR_VOWELS.includes(text[at] ?? '-');
  return text.replace(/\u06CC/g, (_, at: number) => (isVowel(at - 1) || isVowel(at + 1) ? 'ي' : 'ى'));
}
