import type { LanguageTag } from '#core/language/spoken.ts';

/** How much of a text is hidden from a learner, from nothing to everything. */
export const LEVELS = ['none', 'third', 'half', 'first', 'all'] as const;
export type Level = (typeof LEVELS)[number];

/** One word with the marks that stand before and after it; a text without words is one piece with an empty word. */
export interface Piece {
  readonly open: string;
  readonly word: string;
  readonly close: string;
}

// A word of Uyghur may be joined by a hyphen; a word joiner after it is no end either.
const SPACED = /[\p{L}\p{M}\p{N}]+(?:[-'’\u2060]+[\p{L}\p{M}\p{N}]+)*/gu;

const WORDS: Readonly<Record<LanguageTag, RegExp>> = {
  zh: /\p{Script=Han}\p{M}*|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu,
  // A syllable: what stands between two tshegs.
  bo: /[\p{L}\p{M}\p{N}]+/gu,
};

/**
 * A text cut into what a learner recalls one by one: characters of Chinese, syllables of Tibetan, words of every other
 * language. Joined together the pieces are the text again; tshegs, shads, commas and spaces are never part of a word.
 * @example piecesOf('ug', 'ئاق كۆڭۈل،') → [{ word: 'ئاق', close: ' ', … }, { word: 'كۆڭۈل', close: '،', … }]
 */
export function piecesOf(language: LanguageTag, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORDS[language] ?? SPACED)) {
    const [close, next] = cut(text.slice(done, index));
    const last = pieces.pop();
    if (last) pieces.push({ ...last, close });
    pieces.push({ open: last ? next : close + next, word, close: '' });
    done = index + word.length;
  }
  const rest = text.slice(done);
  const last = pieces.pop() ?? { open: '', word: '' };
  return [...pieces, { ...last, close: rest }];
}

// What follows the last space between two words opens the second.
function cut(between: string): readonly [close: string, open: string] {
  const at = between.length - (/\S*$/.exec(between)?.[0].length ?? 0);
  return at === 0 ? [between, ''] : [between.slice(0, at), between.slice(at)];
}

const HIDES: Readonly<Record<Level, (line: number, word: number) => boolean>> = {
  none: () => false,
  // Two of three that `half` hides, others in each line.
  third: (line, word) => word % 2 === 1 && ((word - 1) / 2 + line) % 3 !== 1,
  half: (_line, word) => word % 2 === 1,
  first: (_line, word) => word > 0,
  all: () => true,
};

/**
 * Whether a level hides a word, both counted from 0 within the couplet and its line. Always the same words, and every
 * level hides at least what the one before it hides.
 * @example hides('first', 0, 0) → false
 */
export function hides(level: Level, line: number, word: number): boolean {
  return HIDES[level](line, word);
}
