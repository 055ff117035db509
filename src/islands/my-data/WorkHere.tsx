import { useTranslation } from 'react-i18next';
import type { Work } from '#platform/work.ts';

/** What else lies on the device, and where to look at it: it is work, and no learner's. */
export function WorkHere({ work }: { readonly work: readonly Work[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('workHere')}</p>
      <ul className="rows">
        {work.map((one) => (
          <li key={one}>{t(`work.${one}`)}</li>
        ))}
      </ul>
    </>
  );
}
