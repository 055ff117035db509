import { useTranslation } from 'react-i18next';
import type { Drill } from '#core/quiz/attempt-state.ts';
import { ActionButton } from './ActionButton.tsx';
import type { Playing } from './use-attempt.ts';

interface Props {
  readonly screen: Drill;
  readonly busy: boolean;
  readonly attempt: Playing;
  readonly complete: boolean;
  readonly right: boolean;
}

/** Confirm, then the next one; and at any moment the result. */
export function DrillActions({ screen, busy, attempt, complete, right }: Props) {
  const { t } = useTranslation();
  const { confirmed, rest, back } = screen;
  const over = confirmed && rest.length === 0;
  const leave = () => {
    if (back.stage === 'result') attempt.dispatch({ type: 'leave' });
    else attempt.finish(back.run);
  };
  return (
    <div className="actions">
      {!confirmed && (
        <ActionButton
          key="confirm"
          text={t('confirm')}
          disabled={busy || !complete}
          onAction={() => attempt.confirm(right)}
        />
      )}
      {confirmed && !over && (
        <ActionButton key="next" text={t('next')} disabled={busy} onAction={attempt.next} />
      )}
      <ActionButton
        key="leave"
        text={t(back.stage === 'result' ? 'backToResult' : 'showResult')}
        quiet={!over}
        disabled={busy}
        onAction={leave}
      />
    </div>
  );
}
