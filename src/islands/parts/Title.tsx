import { useTranslation } from 'react-i18next';

/** The page's heading, from the island's own area. */
export function Title({ lead = false }: { readonly lead?: boolean }) {
  const { t } = useTranslation();
  return (
    <header>
      <h1>{t('title')}</h1>
      {lead && <p className="lead">{t('lead')}</p>}
    </header>
  );
}
