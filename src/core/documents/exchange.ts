import type { LanguageTag } from '#core/language/text.ts';
import type { Library } from './library.ts';
import { passageState, reviewOf } from './progress.ts';
import type { PassageState } from './progress.ts';
import { sourceHash } from './source-hash.ts';

/** A translated passage on its way to a translator or back. */
export interface ExchangeText {
  readonly text: string;
  readonly state: Exclude<PassageState, 'missing'>;
  readonly reviewer?: string;
  readonly reviewed?: string;
  readonly note?: string;
}

/** One passage in every language it has. */
export interface ExchangePassage {
  /** `document#passage`. */
  readonly name: string;
  readonly source: string;
  /** The hash of this source, which comes back with the translation made from it. */
  readonly of: string;
  readonly texts: Readonly<Record<LanguageTag, ExchangeText>>;
}

/** What is handed to translators, and what comes back: the same thing in every format. */
export interface Exchange {
  readonly original: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly passages: readonly ExchangePassage[];
}

/**
 * Every passage of the documents with its translations into `languages`.
 * @example exchangeOf(library, 'zh', ['ug', 'bo']).passages.length
 */
export function exchangeOf(
  { documents }: Library,
  original: LanguageTag,
  languages: readonly LanguageTag[],
): Exchange {
  const passages = documents
    .filter((document) => document.original === original)
    .flatMap(({ slug, passages, translations }) =>
      passages.map((passage): ExchangePassage => {
        const texts: Record<LanguageTag, ExchangeText> = {};
        for (const language of languages) {
          const translation = translations[language];
          const own = translation?.passages[passage.id];
          const state = passageState(passage, translation);
          if (translation === undefined || own === undefined || state === 'missing') continue;
          const { reviewer, reviewed } = reviewOf(translation, own);
          texts[language] = {
            text: own.text,
            state,
            ...(reviewer !== undefined && { reviewer }),
            ...(reviewed !== undefined && { reviewed }),
            ...(own.note !== undefined && { note: own.note }),
          };
        }
        const { id, text } = passage;
        return { name: `${slug}#${id}`, source: text, of: sourceHash(text), texts };
      }),
    );
  return { original, languages, passages };
}
