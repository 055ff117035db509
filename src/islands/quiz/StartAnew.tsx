import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** How many answers that drops. */
  readonly answers: number;
  readonly busy: boolean;
  onStart(): void;
}

/** Start where an attempt was left that cannot go on: it drops answers, so it asks first. */
export function StartAnew({ answers, busy, onStart }: Props) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <div className="actions">
      <button type="button" className="button" disabled={busy} onClick={sure ? onStart : () => setSure(true)}>
        {sure ? t('startAgainSure', { number: answers }) : t('startAgain')}
      </button>
    </div>
  );
}
