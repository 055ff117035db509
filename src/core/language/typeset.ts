import type { LanguageTag } from './text.ts';
import { boTypeset } from './tibetan.ts';

const WORD_JOINER = '\u2060';

/**
 * What a page shows for a source text, so that no line breaks where a reader of the language would not break it.
 * Only spaces, tshegs and invisible joiners differ; doing it twice changes nothing.
 * @example typeset('ug', '2026-يىلى') === '2026-\u2060يىلى'
 */
export function typeset(language: LanguageTag, text: string): string {
  if (language === 'bo') return boTypeset(text);
  // Browsers break after the hyphen of an ordinal.
  if (language === 'ug') return text.replace(/([0-9IVX]-)(?=\p{Script=Arabic})/gu, `$1${WORD_JOINER}`);
  return text;
}
