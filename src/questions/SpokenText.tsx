import { createContext, useContext, type ReactNode } from 'react';
import { scriptRuns } from '#core/language/script-runs.ts';
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

/** A text, marked with its own language and direction where these are not the page's; words it quotes likewise. */
export function SpokenText({ of, children }: Props) {
  const { page } = useContext(VoicesContext);
  const parts = scriptRuns(of);
  const text = children ?? (parts.length === 1 ? of.text : parts.map((part, at) => quoted(part, at, of)));
  return of.language === page ? text : <Voice language={of.language}>{text}</Voice>;
}

// Parts have no identity but their place, and their places never change.
function quoted(part: Spoken, at: number, of: Spoken): ReactNode {
  if (part.language === of.language) return part.text;
  return (
    <Voice key={at} language={part.language}>
      {part.text}
    </Voice>
  );
}

function Voice({ language, children }: { readonly language: LanguageTag; readonly children: ReactNode }) {
  const voice = useContext(VoicesContext).languages[language];
  return (
    <bdi lang={voice?.bcp47 ?? language} dir={voice?.dir ?? 'auto'}>
      {children}
    </bdi>
  );
}
