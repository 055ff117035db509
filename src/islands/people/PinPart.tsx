import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Person } from '#core/people/people.ts';
import { savePerson } from '#platform/people.ts';
import { canHashPins } from '#platform/pin.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { issueOf } from '../parts/issue-text.ts';
import { PinForm } from './PinForm.tsx';

interface Props {
  readonly person: Person;
  onChanged(): void;
}

/** The PIN of whoever is here, and plainly what it is not. */
export function PinPart({ person, onChanged }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [issue, setIssue] = useState<Issue | null>(null);
  const keep = async (changed: Person, told: string) => {
    try {
      const saved = await savePerson(changed);
      setIssue(saved.ok ? null : saved.error);
      setSaid(saved.ok ? told : '');
      onChanged();
    } catch (cause) {
      setIssue(issueOf(cause));
    }
  };
  const missing = !canHashPins() ? 'people:pinAbsent' : person.number === '' ? 'people:pinNeedsNumber' : null;
  return (
    <section aria-labelledby="pin-heading">
      <h3 id="pin-heading">{t('people:pinTitle')}</h3>
      <p>{t('people:pinText')}</p>
      {missing === null ? (
        <PinForm
          locked={person.pin !== null}
          said={said}
          onPin={(pin) => void keep({ ...person, pin, dropped: null }, t('people:pinSaved'))}
          onRemove={() => void keep({ ...person, pin: null }, t('people:pinRemoved'))}
        />
      ) : (
        <p className="notice">{t(missing)}</p>
      )}
      {issue !== null && (
        <FailureNotice issue={issue} action={t('people:understood')} onAction={() => setIssue(null)} />
      )}
    </section>
  );
}
