import { useTranslation } from 'react-i18next';
import { Late } from '../parts/Late.tsx';

/** What was taken in a supervised room counts as that only once the organiser has it. */
export function SupervisedEnd({ attempt }: { readonly attempt: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="notice">{t('supervisedGive')}</p>
      <Late
        label={t('supervisedGiveButton')}
        material="supervised.json"
        given={{ attempt }}
        load={() => import('../supervised/SlipWays.tsx').then(({ SlipWays }) => SlipWays)}
      />
    </>
  );
}
