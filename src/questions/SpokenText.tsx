import { createContext, useContext, type ReactNode } from 'react';
import type { LanguageTag, Spoken } from '#core/language/spoken.ts';

/** The page's language and how each language is marked in HTML. */
export interface Voices {
  readonly page: LanguageTag;
  readonly languages: Readonly<Record<LanguageTag, { readonly bcp47: string; readonly dir: 'ltr' | 'rtl' }>>;
}

/** Set once by the island. */
export const VoicesContext = createContext<Voices>({ page: '', languages: {} });

interface Props {
  readonly of: Spoken;
  /** The same text set in pieces. */
  readonly children?: ReactNode;
}

/** A text, marked with its own language and direction where these are not the page's. */
export function SpokenText({ of, children }: Props) {
  const { page, languages } = useContext(VoicesContext);
  const text = children ?? of.text;
  if (of.language === page) return text;
  const voice = languages[of.language];
  return (
    <span lang={voice?.bcp47 ?? of.language} dir={voice?.dir ?? 'auto'}>
      {text}
    </span>
  );
}
