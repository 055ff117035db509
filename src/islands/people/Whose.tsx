import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Person } from '#core/people/people.ts';
import { choosePerson, savePerson } from '#platform/people.ts';
import { PERSON } from '#platform/person.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { issueOf } from '../parts/issue-text.ts';
import { ChoosePerson } from './ChoosePerson.tsx';
import { PersonName } from './PersonName.tsx';
import { PinDropped } from './PinDropped.tsx';
import { usePeople } from './use-people.ts';
import { usePresence } from './use-presence.ts';

/** Says above the page whose it is, and lets somebody else take over. */
export function Whose({ place, manageUrl }: { readonly place: Element; readonly manageUrl: string }) {
  return createPortal(<Line manageUrl={manageUrl} />, place);
}

function Line({ manageUrl }: { readonly manageUrl: string }) {
  const { t } = useTranslation();
  const { list, issue, setIssue, again } = usePeople();
  const others = useCallback(() => again(), [again]);
  const { asked, setAsked } = usePresence(others);
  const [open, setOpen] = useState(false);
  const person = list?.find(({ id }) => id === PERSON);
  const choose = async (chosen: Person) => {
    const failed = await settle(chosen, list?.includes(chosen) === false);
    if (failed !== null) {
      setIssue(failed);
      return;
    }
    if (chosen.id !== PERSON) {
      // Another person's page is another page: nothing of this one may stay.
      location.reload();
      return;
    }
    setOpen(false);
    setAsked(false);
    again();
  };
  if (issue !== null) return <FailureNotice issue={issue} action={t('people:retry')} onAction={again} />;
  if (list === null) return <p role="status">{t('people:opening')}</p>;
  if (asked || open || person === undefined) {
    return (
      <ChoosePerson
        key={String(asked)}
        {...{ list, manageUrl }}
        asked={asked || person === undefined}
        onChosen={(chosen) => void choose(chosen)}
        onCancel={() => setOpen(false)}
      />
    );
  }
  return (
    <>
      <p className="whose-line">
        <span>
          {t('people:whose')} <PersonName person={person} />
        </span>{' '}
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          {t('people:else')}
        </button>
      </p>
      {person.dropped !== null && <PinDropped person={person} onTold={again} />}
    </>
  );
}

/** Writes who is here from now on, and what became of their PIN. */
async function settle(chosen: Person, changed: boolean): Promise<Issue | null> {
  try {
    const saved = changed ? await savePerson(chosen) : null;
    if (saved?.ok === false) return saved.error;
    choosePerson(chosen.id);
    return null;
  } catch (cause) {
    return issueOf(cause);
  }
}
