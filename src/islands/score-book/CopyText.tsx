import { useTranslation } from 'react-i18next';

/** The transcript as text: some in-app browsers refuse to save files without a word. */
export function CopyText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('nothingSaved')}</summary>
      <p id="copy-text">{t('copyText')}</p>
      <textarea
        className="copy"
        readOnly
        dir="ltr"
        rows={4}
        value={text}
        aria-labelledby="copy-text"
        onFocus={(event) => event.target.select()}
      />
    </details>
  );
}
