import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from './controls/FileButton.tsx';

interface Props {
  onSave(): void;
  onOpen(file: File): void;
  onClear(): void;
  readonly saving: boolean;
  /** Whether what is kept on this device has been taken up. */
  readonly known: boolean;
  /** Whether another window has changed it: what is shown here is not what would be saved or cleared. */
  readonly stale: boolean;
  /** Whether there is anything to lose. */
  readonly empty: boolean;
}

/** The whole work: into one file, out of one, and gone from this device. */
export function WorkPanel({ onSave, onOpen, onClear, saving, known, stale, empty }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<File | 'clear' | null>(null);
  const go = () => {
    if (asked === 'clear') onClear();
    else if (asked !== null) onOpen(asked);
    setAsked(null);
  };
  return (
    <section className="part work-panel no-print" aria-labelledby="work-heading">
      <h2 id="work-heading">{t('work.title')}</h2>
      <p className="soft">{t('work.text')}</p>
      <div className="actions">
        <button type="button" className="button quiet" disabled={empty || stale || saving} onClick={onSave}>
          {t('work.save')}
        </button>
        <FileButton
          id="work-file"
          label={t('work.open')}
          accept=".zip"
          disabled={!known || stale}
          // Only where something would be replaced, or might be, it is asked for.
          onFile={(file) => (known && empty ? onOpen(file) : setAsked(file))}
        />
        <button
          type="button"
          className="button quiet"
          disabled={empty || stale}
          onClick={() => setAsked('clear')}
        >
          {t('clear')}
        </button>
        <span role="status">{saving && t('work.saving')}</span>
      </div>
      {asked !== null && <Sure clearing={asked === 'clear'} onYes={go} onNo={() => setAsked(null)} />}
    </section>
  );
}

interface SureProps {
  readonly clearing: boolean;
  onYes(): void;
  onNo(): void;
}

function Sure({ clearing, onYes, onNo }: SureProps) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="group" aria-labelledby="work-question">
      <p id="work-question">{t(clearing ? 'work.clearText' : 'work.replaceText')}</p>
      <div className="actions">
        <button type="button" className="button danger" onClick={onYes}>
          {t(clearing ? 'work.clearNow' : 'work.replaceNow')}
        </button>
        <button type="button" className="button quiet" onClick={onNo}>
          {t('work.keep')}
        </button>
      </div>
    </div>
  );
}
