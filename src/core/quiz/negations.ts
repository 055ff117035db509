import type { LanguageTag } from '#core/language/spoken.ts';
import { ugLoose } from '#core/language/uyghur.ts';

const CHINESE = /[^不没沒无無非勿别別莫未毋否]/gu;
const TIBETAN: ReadonlySet<string> = new Set(['མ', 'མི', 'མེད', 'མིན']);

const IN: Readonly<Record<LanguageTag, (key: string) => string>> = {
  // A character is a word: with the places of the others, because none may be lost, added or change places.
  zh: (key) => key.replace(CHINESE, '·'),
  // The suffix ‑ma‑ with its vowel raised or not (ئەمەس has it too), ‑siz, and the word yoq.
  ug: (key) =>
    ugLoose(key)
      .split(' ')
      .flatMap((word) => [
        ...(word.startsWith('ىوق') ? ['ىوق'] : []),
        ...(word.slice(1).match(/م+(?=[اەى])|سىز/g) ?? []),
      ])
      .join(' '),
  bo: (key) =>
    key
      .split(/[ ་]/)
      .filter((syllable) => TIBETAN.has(syllable))
      .join(' '),
};

/**
 * What says no in the key of an answer: two answers of which one says no otherwise than the other are no spellings of
 * one. Rather too much than too little: letters that look like a negation count as one. Empty where nothing does, or in
 * a language without rules; Chinese never is, its other characters stand there as dots.
 * @example negations('ug', ugKey('سالمايلى')) → 'م'
 */
export function negations(language: LanguageTag, key: string): string {
  return IN[language]?.(key) ?? '';
}
