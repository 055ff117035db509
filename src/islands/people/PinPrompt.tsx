import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Pin } from '#core/people/people.ts';
import { browserClock } from '#platform/clock.ts';
import { isRight } from '#platform/pin.ts';
import { AskedField } from './AskedField.tsx';
import { PersonName } from './PersonName.tsx';

interface Props {
  readonly person: Person;
  readonly pin: Pin;
  /** The person as they are to be kept: without the PIN when it was dropped. */
  onRight(person: Person): void;
  onCancel(): void;
}

/** Asks for the PIN; whoever has forgotten it goes on with the staff number, and the owner is told next time. */
export function PinPrompt({ person, pin, onRight, onCancel }: Props) {
  const { t } = useTranslation();
  const [forgot, setForgot] = useState(false);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [forgot]);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const right = forgot ? text.trim() === person.number : await isRight(text, pin);
    if (right) {
      onRight(forgot ? { ...person, pin: null, dropped: browserClock.now() } : person);
      return;
    }
    setWrong(forgot ? t('people:pinNumberWrong') : t('people:pinWrong'));
    setText('');
    field.current?.focus();
  };
  return (
    <form className="pin-prompt" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        <PersonName person={person} />
      </p>
      {forgot && <p>{t('people:pinForgotText')}</p>}
      <AskedField
        ref={field}
        id="pin-prompt"
        label={forgot ? t('people:number') : t('people:pinAsk')}
        secret={!forgot}
        text={text}
        issue={wrong}
        onType={setText}
      />
      <PinActions
        forgot={forgot}
        canForget={person.number !== ''}
        onForgot={() => {
          setForgot(true);
          setText('');
          setWrong('');
        }}
        onCancel={onCancel}
      />
    </form>
  );
}

interface ActionsProps {
  readonly forgot: boolean;
  readonly canForget: boolean;
  onForgot(): void;
  onCancel(): void;
}

function PinActions({ forgot, canForget, onForgot, onCancel }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      <button type="submit" className="button">
        {forgot ? t('people:pinForgotGo') : t('people:pinGo')}
      </button>
      {!forgot && canForget && (
        <button type="button" className="button quiet" onClick={onForgot}>
          {t('people:pinForgot')}
        </button>
      )}
      <button type="button" className="button quiet" onClick={onCancel}>
        {t('people:cancel')}
      </button>
    </div>
  );
}
