import { ORIGINAL, type LanguageTag } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Conditions } from './conditions.ts';

/**
 * The language a word to be recognised is shown in: the one that is read, or, where answers are given in that too,
 * another the word has; the original first.
 * @example shownBeside({ zh: '村', ug: 'كەنت' }, conditionsIn('zh')) → 'ug'
 */
export function shownBeside(
  word: LocalText,
  { ask, answer }: Pick<Conditions, 'ask' | 'answer'>,
): LanguageTag {
  if (ask !== answer) return ask;
  // A released bank lists its languages by name; Uyghur, the last but the original, has come first from the start.
  const others = Object.keys(word).sort().reverse();
  return [ORIGINAL, ...others].find((language) => language !== answer && language in word) ?? ask;
}
