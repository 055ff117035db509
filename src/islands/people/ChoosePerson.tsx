import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { People, Person } from '#core/people/people.ts';
import { PERSON } from '#platform/person.ts';
import { AddPerson } from './AddPerson.tsx';
import { PersonName } from './PersonName.tsx';
import { PinPrompt } from './PinPrompt.tsx';

interface Props {
  readonly list: People;
  /** The device asks by itself: there is no going back to whoever was here. */
  readonly asked: boolean;
  readonly manageUrl: string;
  onChosen(person: Person): void;
  onCancel(): void;
}

/** Everybody, one tap each; a PIN where somebody has one; and a way for who is not on the list. */
export function ChoosePerson({ list, asked, manageUrl, onChosen, onCancel }: Props) {
  const { t } = useTranslation();
  const [locked, setLocked] = useState<Person | null>(null);
  const [adding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (person: Person) => {
    // Who is here already, and was not away, has said it.
    if (person.pin === null || (!asked && person.id === PERSON)) onChosen(person);
    else setLocked(person);
  };
  const gone = !list.some(({ id }) => id === PERSON);
  if (locked?.pin) {
    return <PinPrompt person={locked} pin={locked.pin} onRight={onChosen} onCancel={() => setLocked(null)} />;
  }
  return (
    <section className="choose-person" aria-labelledby="choose-person">
      <h2 id="choose-person" ref={heading} tabIndex={-1}>
        {t('people:askTitle')}
      </h2>
      <p>{gone ? t('people:gone') : t('people:askText')}</p>
      <Names {...{ list, asked }} onChoose={choose} />
      {adding && <AddPerson onAdded={onChosen} />}
      <div className="actions">
        {!adding && (
          <button type="button" className="button quiet" onClick={() => setAdding(true)}>
            {t('people:notListed')}
          </button>
        )}
        {!asked && (
          <>
            <button type="button" className="button quiet" onClick={onCancel}>
              {t('people:cancel')}
            </button>
            <a href={manageUrl}>{t('people:manage')}</a>
          </>
        )}
      </div>
    </section>
  );
}

interface NamesProps extends Pick<Props, 'list' | 'asked'> {
  onChoose(person: Person): void;
}

function Names({ list, asked, onChoose }: NamesProps) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {list.map((person) => (
        <li key={person.id}>
          <button type="button" className="button quiet" onClick={() => onChoose(person)}>
            <span>
              <PersonName person={person} />
            </span>
            {person.pin !== null && <span className="soft">{t('people:locked')}</span>}
            {!asked && person.id === PERSON && <span className="soft">{t('people:you')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
