import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './ActionButton.tsx';

interface Props {
  /** How many answers that drops. */
  readonly answers: number;
  /** Whether time or attempts are limited: to drop the attempt would give both back. */
  readonly limited: boolean;
  readonly busy: boolean;
  onStart(): void;
}

/**
 * Where an attempt was left that cannot go on now: the page once more, and Start where that may drop answers, which asks
 * first.
 */
export function StartAnew({ answers, limited, busy, onStart }: Props) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <>
      <p className="notice">
        {t('bankChanged')} {!limited && t('bankDrops')}
      </p>
      <div className="actions">
        <ActionButton text={t('retry')} disabled={busy} onAction={() => location.reload()} />
        {!limited && (
          <ActionButton
            text={sure ? t('startAgainSure', { number: answers }) : t('startAgain')}
            quiet
            disabled={busy}
            onAction={sure ? onStart : () => setSure(true)}
          />
        )}
      </div>
    </>
  );
}
