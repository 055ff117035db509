import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#core/ledger/entry.ts';
import type { VoidReason } from '#core/ledger/record.ts';
import { formatDateTime } from '#i18n/dates.ts';
import type { MyDataIslandProps } from './MyDataIsland.tsx';

interface Props extends MyDataIslandProps {
  /** In the order of the ledger. */
  readonly attempts: readonly Entry[];
  /** `false` when the device refused. */
  onDelete(id: string, why: VoidReason): Promise<boolean>;
}

const REASONS: readonly VoidReason[] = ['trial', 'other-person', 'other'];

/** Takes one attempt out of the record. Its reason is chosen, not typed: it travels to the clerk. */
export function DeleteOne({ attempts, titles, language, onDelete }: Props) {
  const { t } = useTranslation();
  const [id, setId] = useState('');
  const [why, setWhy] = useState<VoidReason | null>(null);
  const [deleted, setDeleted] = useState(false);
  const erase = async () => {
    if (why === null) return;
    setDeleted(await onDelete(id, why));
    setId('');
    setWhy(null);
  };
  return (
    <section className="part" aria-labelledby="delete-one-heading">
      <h2 id="delete-one-heading">{t('deleteOne')}</h2>
      <p>{t('deleteOneText')}</p>
      <p className="form-row">
        <label htmlFor="delete-which">{t('deleteWhich')}</label>
        <select
          id="delete-which"
          className="field"
          value={id}
          onChange={(event) => setId(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          {[...attempts].reverse().map((attempt) => (
            <option key={`${attempt.id} ${attempt.end}`} value={attempt.id}>
              {nameOf(attempt, titles[attempt.quiz] ?? attempt.quiz, language)}
            </option>
          ))}
        </select>
      </p>
      <Reasons chosen={why} onChoose={setWhy} />
      <div className="actions">
        <button
          type="button"
          className="button danger"
          disabled={id === '' || why === null}
          onClick={() => void erase()}
        >
          {t('deleteOneNow')}
        </button>
        <span role="status">{deleted ? t('deletedOne') : ''}</span>
      </div>
    </section>
  );
}

function Reasons({
  chosen,
  onChoose,
}: {
  readonly chosen: VoidReason | null;
  onChoose(why: VoidReason): void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="reasons">
      <legend>{t('deleteWhy')}</legend>
      {REASONS.map((reason) => (
        <label key={reason} className="check">
          <input type="radio" name="why" checked={chosen === reason} onChange={() => onChoose(reason)} />{' '}
          {t(`why.${reason}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** An option holds text alone, so its parts are kept apart by isolating marks. */
function nameOf({ end, tz, score, of }: Entry, title: string, language: string): string {
  return [title, formatDateTime(language, end, tz), `\u2066${score}/${of}\u2069`]
    .map((part) => `\u2068${part}\u2069`)
    .join(' · ');
}
