import { useTranslation } from 'react-i18next';
import type { Person } from '#core/people/people.ts';

/** Name and staff number, as they were entered, each in its own direction. */
export function PersonName({ person: { name, number } }: { readonly person: Person }) {
  const { t } = useTranslation();
  return (
    <>
      {name === '' ? t('people:unnamed') : <bdi>{name}</bdi>}
      {number !== '' && (
        <>
          {' '}
          <bdi dir="ltr" className="soft">
            {number}
          </bdi>
        </>
      )}
    </>
  );
}
