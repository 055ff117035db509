import { useTranslation } from 'react-i18next';

/** Words to look for in a table. */
export function SearchField({ value, onValue }: { readonly value: string; onValue(words: string): void }) {
  const { t } = useTranslation();
  return (
    <label>
      <span>{t('search')}</span>
      <input
        className="field"
        type="search"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}
