import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Learner } from '#core/ledger/entry.ts';
import type { Person } from '#core/people/people.ts';
import { addPerson, firstRecords } from '#platform/people.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { issueOf } from '../parts/issue-text.ts';
import { ProfileForm } from '../score-book/ProfileForm.tsx';

interface Props {
  onAdded(person: Person): void;
}

/** Somebody more, by what a record needs; where what is here has no name yet, it is asked whose it is. */
export function AddPerson({ onAdded }: Props) {
  const { t } = useTranslation();
  const [first, setFirst] = useState<Awaited<ReturnType<typeof firstRecords>> | null>(null);
  const [mine, setMine] = useState(false);
  const [issue, setIssue] = useState<Issue | null>(null);
  useEffect(() => {
    firstRecords().then(setFirst, (cause: unknown) => setIssue(issueOf(cause)));
  }, []);
  const add = async (learner: Learner): Promise<boolean> => {
    try {
      // Nothing is there yet that could be anybody else's.
      const added = await addPerson(learner, first === 'none' || (first === 'unnamed' && mine));
      if (added.ok) onAdded(added.value);
      else setIssue(added.error);
      return added.ok;
    } catch (cause) {
      setIssue(issueOf(cause));
      return false;
    }
  };
  // Not before it is known whose the records here are: they would be taken for somebody else's.
  if (first === null && issue === null) return null;
  return (
    <>
      {first === 'unnamed' && (
        <fieldset className="reasons">
          <legend>{t('people:mineTitle')}</legend>
          {[true, false].map((one) => (
            <label key={String(one)} className="check">
              <input type="radio" name="mine" checked={mine === one} onChange={() => setMine(one)} />{' '}
              {t(one ? 'people:mine' : 'people:notMine')}
            </label>
          ))}
        </fieldset>
      )}
      <ProfileForm area="people" dir={document.dir === 'rtl' ? 'rtl' : 'ltr'} profile={null} onSave={add} />
      {issue !== null && (
        <FailureNotice issue={issue} action={t('people:understood')} onAction={() => setIssue(null)} />
      )}
    </>
  );
}
