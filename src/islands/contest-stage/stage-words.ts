import { createContext, useContext } from 'react';
import type { LanguageTag } from '#core/language/spoken.ts';

/** The projector's few words of its own, by language and key. */
export type StageWords = Readonly<Record<LanguageTag, Readonly<Record<string, string>>>>;

/** How the languages on the projector are written, and in which order they stand. */
export interface StageVoices {
  readonly shown: readonly LanguageTag[];
  readonly words: StageWords;
  readonly languages: Readonly<Record<LanguageTag, { readonly bcp47: string; readonly dir: 'ltr' | 'rtl' }>>;
}

/** Set once by the projector. */
export const StageContext = createContext<StageVoices>({ shown: [], words: {}, languages: {} });

export function useStageVoices(): StageVoices {
  return useContext(StageContext);
}
