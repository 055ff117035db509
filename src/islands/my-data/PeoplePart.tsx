import { useTranslation } from 'react-i18next';
import { Late } from '../parts/Late.tsx';

/** Several people on one device: most readers are alone and never open it. */
export function PeoplePart({ scoreBookUrl }: { readonly scoreBookUrl: string }) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="people-heading">
      <h2 id="people-heading">{t('people')}</h2>
      <p>{t('peopleText')}</p>
      <Late
        label={t('peopleOpen')}
        material="people.json"
        given={{ scoreBookUrl }}
        load={() => import('../people/ManagePeople.tsx').then(({ ManagePeople }) => ManagePeople)}
      />
    </section>
  );
}
