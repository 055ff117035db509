import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOMES, type Outcome } from '#core/contest/act.ts';
import { PointsField } from './PointsField.tsx';

interface Props {
  readonly outcome: Outcome;
  readonly points: number;
  /** The button's words. */
  readonly action: string;
  onDone(ruling: { readonly outcome: Outcome; readonly points: number }): void;
}

/** What an answer was and what it earns. */
export function RulingForm({ outcome: first, points: given, action, onDone }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState(first);
  const [points, setPoints] = useState(given);
  return (
    <div className="actions ruling-form">
      <label>
        {t('ruling')}{' '}
        <select
          value={outcome}
          onChange={({ target }) => setOutcome(OUTCOMES.find((one) => one === target.value) ?? outcome)}
        >
          {OUTCOMES.map((one) => (
            <option key={one} value={one}>
              {t(`outcome.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <PointsField label={t('points')} points={points} onChange={setPoints} />
      <button type="button" className="button quiet" onClick={() => onDone({ outcome, points })}>
        {action}
      </button>
    </div>
  );
}
