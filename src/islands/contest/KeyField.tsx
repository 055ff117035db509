import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchGamepads } from '#platform/gamepads.ts';
import { keyName } from './shortcuts.ts';

interface Props {
  readonly team: number;
  readonly value: string;
  onChange(key: string): void;
}

/** A team's buzzer: press the button, then the key, or a button of a gamepad. */
export function KeyField({ team, value, onChange }: Props) {
  const { t } = useTranslation();
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const take = (key: string) => {
      setWaits(false);
      onChange(key);
    };
    const press = (event: KeyboardEvent) => {
      // Tab and Escape leave as they do everywhere.
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') setWaits(false);
      else take(event.code);
    };
    addEventListener('keydown', press, { capture: true });
    const stop = watchGamepads(take);
    return () => {
      removeEventListener('keydown', press, { capture: true });
      stop();
    };
  }, [waits, onChange]);
  return (
    <button type="button" className="button quiet key-field" onClick={() => setWaits(!waits)}>
      {waits ? t('pressKey') : t('key', { team })} <kbd dir="ltr">{value === '' ? '–' : keyName(value)}</kbd>
    </button>
  );
}
