import { zhKey } from './chinese.ts';
import type { LanguageTag } from './text.ts';
import { boKey } from './tibetan.ts';
import { ugKey } from './uyghur.ts';
import { fromLatin } from './uyghur-latin.ts';

const KEYS: Readonly<Record<LanguageTag, (text: string) => string>> = { zh: zhKey, ug: ugKey, bo: boKey };

/**
 * The form in which typed answers are compared: equal keys mean the same answer. A language without its own rules
 * is read by those of Chinese, which know only width, case and punctuation.
 * @example answerKey('ug', 'Kitab!') === answerKey('ug', 'كىتاب')
 */
export function answerKey(language: LanguageTag, text: string): string {
  return scriptKey(language, fromRomanised(language, text));
}

/**
 * The same where only the script itself counts: Latin letters stay what they are.
 * @example scriptKey('ug', 'Kitab!') → 'kitab'
 */
export function scriptKey(language: LanguageTag, text: string): string {
  return (KEYS[language] ?? zhKey)(text);
}

/**
 * What was meant by Latin letters, where they can be read without a dictionary: Uyghur, for learners without a
 * keyboard for it. Other texts stay.
 * @example fromRomanised('ug', 'kitab') → 'كىتاب'
 */
export function fromRomanised(language: LanguageTag, text: string): string {
  return language === 'ug' && !/\p{Script=Arabic}/u.test(text) ? fromLatin(text) : text;
}
