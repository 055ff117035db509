/** U+0F0B, the mark after a syllable, where a line may break. */
export const TSHEG = '\u0F0B';

const TSHEG_NO_BREAK = '\u0F0C';
const NO_BREAK_SPACE = '\u00A0';

// Every mark that normalisation may move, with an anusvara among them that is not yet the last.
const MARKS = '[\\u0F18\\u0F19\\u0F35\\u0F37\\u0F39\\u0F71-\\u0F7E\\u0F80-\\u0F84\\u0F86\\u0F87]';
const MARKS_WITH_ANUSVARA = new RegExp(`${MARKS}*[\\u0F7E\\u0F82\\u0F83]${MARKS}+`, 'g');
const ANUSVARAS = /[\u0F7E\u0F82\u0F83]/g;

/**
 * The one order and spelling of Tibetan code points that contents are written in: NFC and what NFC leaves open. It
 * never changes what the reader sees. Doing it twice changes nothing.
 * @example boNorm('ཨཾོ') === 'ཨོཾ'
 */
export function boNorm(text: string): string {
  return (
    text
      .replace(/[\u200B\u2060\uFEFF]/g, '')
      .normalize('NFC')
      // Two deprecated signs that NFC leaves whole.
      .replace(/\u0F77/g, '\u0FB2\u0F71\u0F80')
      .replace(/\u0F79/g, '\u0FB3\u0F71\u0F80')
      .replace(MARKS_WITH_ANUSVARA, anusvarasLast)
      .normalize('NFC')
      .replace(/\u0F7A\u0F7A/g, '\u0F7B')
      .replace(/\u0F7C\u0F7C/g, '\u0F7D')
  );
}

// Their combining class is 0, so NFC keeps whichever order was typed.
function anusvarasLast(marks: string): string {
  return marks.replace(ANUSVARAS, '') + (marks.match(ANUSVARAS) ?? []).join('');
}

// Ornaments, shads, spaces and every other punctuation mark; tshegs too, but those are told apart below.
const BETWEEN = /[\u0F01-\u0F03\u0F13\u0F34\u0FBE-\u0FC5\s\p{P}]+/gu;

const SYLLABLE_OM = /\u0F00/g;
const EMPHASIS = /[\u0F35\u0F37]/g;

/**
 * What two spellings of one answer or search word share: syllables joined by one tsheg, clauses by one space,
 * European digits, no marks at the ends, lower case.
 * @example boKey('བོད་ཡིག་། ') === 'བོད་ཡིག'
 */
export function boKey(text: string): string {
  return boNorm(text.replace(SYLLABLE_OM, '\u0F68\u0F7C\u0F7E').replace(EMPHASIS, '').normalize('NFKC'))
    .replace(/[\u0F20-\u0F29]/g, (digit) => String(digit.charCodeAt(0) - 0xf20))
    .replace(BETWEEN, (mark) => (isWithinWord(mark) ? TSHEG : ' '))
    .replace(/^[ ་]+|[ ་]+$/g, '')
    .toLowerCase();
}

// A tsheg at the end of a wrapped line is still followed by the next syllable; a tsheg before a shad is not.
function isWithinWord(mark: string): boolean {
  return /^\u0F0B+\s*$/.test(mark);
}

/**
 * What a page shows for a text: spaces that would let a line start with a shad become unbreakable, and ང keeps its
 * tsheg. Doing it twice changes nothing, and the `boKey` stays the same.
 * @example boTypeset('བྱེད། །') === 'བྱེད།\u00A0།'
 */
export function boTypeset(text: string): string {
  return text
    .replace(/([།༎]) +(?=[།༎])/g, `$1${NO_BREAK_SPACE}`)
    .replace(/([ཀགཤ][ིེོུ]?) +(?=།)/g, `$1${NO_BREAK_SPACE}`)
    .replace(/ང་(?=[།༎])/g, `ང${TSHEG_NO_BREAK}`)
    .replace(/(^|[ \u00A0]*)༈([ \u00A0]*$|[ \u00A0]*)/g, markApart);
}

function markApart(found: string, before: string, after: string, at: number, text: string): string {
  const first = at === 0 && before === '' ? '' : NO_BREAK_SPACE;
  const last = at + found.length === text.length && after === '' ? '' : NO_BREAK_SPACE;
  return `${first}༈${last}`;
}

/**
 * A syllable without its affixed particle, and the particle if there was one. A final ས or ར is never split: it may
 * belong to the syllable.
 * @example splitAffix('མིའི') → ['མི', 'འི']
 */
export function splitAffix(syllable: string): readonly [stem: string, affix?: string] {
  const found = /^(.+?)(འིའོ|འི|འོ|འང|འམ)$/.exec(syllable);
  const [, stem, affix] = found ?? [];
  return stem === undefined || affix === undefined ? [syllable] : [stem, affix];
}
