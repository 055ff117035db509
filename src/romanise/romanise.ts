import type { LanguageTag } from '#core/language/text.ts';
import { toLatin } from '#core/language/uyghur-latin.ts';
import { pinyinOf } from './pinyin.ts';
import { wylie } from './wylie.ts';

const WAYS: Readonly<Record<LanguageTag, (text: string) => string>> = {
  zh: (text) => pinyinOf(text).join(' '),
  ug: toLatin,
  bo: wylie,
};

/**
 * How a text is read, in Latin letters: pinyin (one syllable for each Han character and nothing else), Uyghur Latin
 * writing, Wylie. A language without a way of its own gives nothing.
 * @example romanise('bo', 'བོད་ཡིག') === 'bod yig'
 */
export function romanise(language: LanguageTag, text: string): string {
  return WAYS[language]?.(text) ?? '';
}
