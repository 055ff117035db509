import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
import type { createInstance } from './i18next.ts';

type Translation = ReturnType<typeof createInstance>;

const Given = createContext<{ readonly t: Translation['t']; readonly i18n: Translation } | null>(null);

/** Gives what is inside its texts. Stands in for react-i18next's own in what browsers get. */
export function I18nextProvider({ i18n, children }: { i18n: Translation; children: ReactNode }) {
  const value = useMemo(() => ({ t: i18n.t, i18n }), [i18n]);
  return createElement(Given, { value }, children);
}

/** The texts given; nothing is waited for or listened to, since an island's language never changes. */
export function useTranslation() {
  const given = useContext(Given);
  if (given === null) throw new Error('no texts were given');
  return given;
}
