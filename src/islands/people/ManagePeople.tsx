import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { People } from '#core/people/people.ts';
import { touch } from '#platform/people.ts';
import { PERSON } from '#platform/person.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { AddPerson } from './AddPerson.tsx';
import { PersonName } from './PersonName.tsx';
import { PinPart } from './PinPart.tsx';
import { usePeople } from './use-people.ts';

/** Who is on the list, somebody more, the PIN of whoever is here, and how somebody goes. */
export function ManagePeople({ scoreBookUrl }: { readonly scoreBookUrl: string }) {
  const { t } = useTranslation();
  const { list, issue, again } = usePeople();
  const [adding, setAdding] = useState(false);
  if (issue !== null) return <FailureNotice issue={issue} action={t('people:retry')} onAction={again} />;
  if (list === null) return <p role="status">{t('people:opening')}</p>;
  const person = list.find(({ id }) => id === PERSON);
  return (
    <div className="manage-people">
      {list.length > 1 && <Everybody list={list} scoreBookUrl={scoreBookUrl} />}
      {adding || list.length === 0 ? (
        <>
          <h3>{t('people:addTitle')}</h3>
          {/* The page opens once more: from now on it says whose it is. */}
          <AddPerson
            onAdded={() => {
              touch();
              location.reload();
            }}
          />
        </>
      ) : (
        <div className="actions">
          <button type="button" className="button quiet" onClick={() => setAdding(true)}>
            {t('people:addTitle')}
          </button>
        </div>
      )}
      {list.length > 1 && person !== undefined && <PinPart person={person} onChanged={again} />}
    </div>
  );
}

function Everybody({ list, scoreBookUrl }: { readonly list: People; readonly scoreBookUrl: string }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('people:listTitle')}</h3>
      <ul className="rows">
        {list.map((one) => (
          <li key={one.id}>
            <span>
              <PersonName person={one} />
            </span>{' '}
            {one.id === PERSON && <span className="soft">{t('people:you')}</span>}
            {one.pin !== null && <span className="soft">{t('people:locked')}</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${scoreBookUrl}#profile-heading`}>{t('people:rename')}</a>
      </p>
      <p>{t('people:removeText')}</p>
    </>
  );
}
