import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isPinText, type Pin } from '#core/people/people.ts';
import { hashPin } from '#platform/pin.ts';
import { AskedField } from './AskedField.tsx';

interface Props {
  /** There is one already. */
  readonly locked: boolean;
  /** What came of the last press. */
  readonly said: string;
  onPin(pin: Pin): void;
  onRemove(): void;
}

/** Takes a new PIN, or takes the old one away. */
export function PinForm({ locked, said, onPin, onRemove }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const fits = isPinText(text);
    setWrong(fits ? '' : t('people:pinFormat'));
    if (!fits) return;
    setText('');
    onPin(await hashPin(text));
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <AskedField id="pin-new" label={t('people:pinNew')} secret text={text} issue={wrong} onType={setText} />
      <div className="actions">
        <button type="submit" className="button">
          {t('people:pinSet')}
        </button>
        {locked && (
          <button type="button" className="button quiet" onClick={onRemove}>
            {t('people:pinRemove')}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </form>
  );
}
