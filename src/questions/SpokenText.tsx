import { createContext, useContext } from 'react';
import type { LanguageTag, Spoken } from '#core/language/text.ts';

/** The page's language and how each language is marked in HTML. */
export interface Voices {
  readonly page: LanguageTag;
  readonly languages: Readonly<
    Record<LanguageTag, { readonly bcp47: string; readonly dir: 'ltr' | 'rtl' }>
  >;
}

/** Set once by the island. */
export const VoicesContext = createContext<Voices>({ page: '', languages: {} });

/** A text, marked with its own language and direction where these are not the page's. */
export function SpokenText({ of }: { readonly of: Spoken }) {
  const { page, languages } = useContext(VoicesContext);
  if (of.language === page) return of.text;
  const voice = languages[of.language];
  return (
    <span lang={voice?.bcp47 ?? of.language} dir={voice?.dir ?? 'auto'}>
      {of.text}
    </span>
  );
}
