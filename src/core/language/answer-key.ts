import { zhKey } from './chinese.ts';
import type { LanguageTag } from './text.ts';
import { boKey } from './tibetan.ts';
import { ugKey } from './uyghur.ts';
import { fromLatin } from './uyghur-latin.ts';

const KEYS: Readonly<Record<LanguageTag, (text: string) => string>> = {
  zh: zhKey,
  // Learners without a Uyghur keyboard answer in Latin letters.
  ug: (text) => ugKey(/\p{Script=Arabic}/u.test(text) ? text : fromLatin(text)),
  bo: boKey,
};

/**
 * The form in which typed answers are compared: equal keys mean the same answer. A language without its own rules
 * is read by those of Chinese, which know only width, case and punctuation.
 * @example answerKey('ug', 'Kitab!') === answerKey('ug', 'كىتاب')
 */
export function answerKey(language: LanguageTag, text: string): string {
  return (KEYS[language] ?? zhKey)(text);
}
