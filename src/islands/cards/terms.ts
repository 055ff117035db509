import type { LanguageTag } from '#core/language/spoken.ts';

/** `glossaries/terms.json` of a language, by `glossary#term`. */
export type Terms = Readonly<
  Record<
    string,
    {
      readonly words: Readonly<Record<LanguageTag, readonly [term: string, romanisation: string]>>;
      readonly definition: readonly [text: string, language: LanguageTag];
    }
  >
>;

/** The terms of the site; `null` when they could not be had. */
export async function fetchTerms(url: string): Promise<Terms | null> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    // The build of this very site wrote it.
    return response.ok ? ((await response.json()) as Terms) : null;
  } catch {
    return null;
  }
}
