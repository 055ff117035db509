import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askToPersist, type Persistence } from '#platform/persistence.ts';

interface Props {
  readonly persistence: Persistence;
  /** The browser has given an answer. */
  onAsked(): void;
}

const SAID: Readonly<Record<Persistence, string>> = {
  kept: 'persistKept',
  'may-go': 'persistMayGo',
  unknown: 'persistUnknown',
};

/** Whether the browser may clear all this by itself, and the way to ask it not to. */
export function PersistencePart({ persistence, onAsked }: Props) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState(false);
  const ask = async () => {
    setRefused((await askToPersist()) !== 'kept');
    onAsked();
  };
  return (
    <section className="part" aria-labelledby="persist-heading">
      <h2 id="persist-heading">{t('persist')}</h2>
      <p>{t(SAID[persistence])}</p>
      {persistence === 'may-go' && (
        <div className="actions">
          <button type="button" className="button quiet" onClick={() => void ask()}>
            {t('persistAsk')}
          </button>
        </div>
      )}
      <p role="status">{refused && persistence === 'may-go' ? t('persistRefused') : ''}</p>
    </section>
  );
}
