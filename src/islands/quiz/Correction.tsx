import { useTranslation } from 'react-i18next';

/** What was found wrong in a question after its release, where the page brings it; nothing else. */
export function Correction({ question }: { readonly question: string }) {
  const { t, i18n } = useTranslation();
  const name = `corrections.${question}`;
  return i18n.exists(name) ? <p className="notice">{t(name)}</p> : null;
}
