/** A language as the tree and the addresses name it: the folder under `locales/`, such as `zh`, `ug`, `bo`. */
export type LanguageTag = string;

/** The language the documents were written in, and the one every other falls back to. */
export const ORIGINAL: LanguageTag = 'zh';

/** A piece of text together with the language it really is in. */
export interface Spoken {
  readonly text: string;
  readonly language: LanguageTag;
}

/**
 * The text in `language`, or honestly the original with the original's tag where no translation exists.
 * @example speak({ zh: '七进' }, 'bo') → { text: '七进', language: 'zh' }
 */
export function speak(text: Readonly<Record<LanguageTag, string>>, language: LanguageTag): Spoken {
  const own = text[language];
  if (own !== undefined) return { text: own, language };
  return { text: text[ORIGINAL] ?? '', language: ORIGINAL };
}
