import { useTranslation } from 'react-i18next';
import { isLast } from '#core/quiz/asking.ts';
import type { Asking } from '#core/quiz/attempt-state.ts';
import { ActionButton } from './ActionButton.tsx';
import type { Playing } from './use-attempt.ts';

interface Props {
  readonly screen: Asking;
  readonly busy: boolean;
  readonly attempt: Pick<Playing, 'confirm' | 'dispatch' | 'next' | 'finish'>;
  /** Whether the answer is whole enough to be confirmed. */
  readonly complete: boolean;
  /** Questions of the paper that were not answered wholly right; known past the last. */
  readonly wrong: readonly string[];
}

/** The one way on: confirm, then the next question; past the last, wrong ones once more, or the result. */
export function QuestionActions({ screen, busy, attempt, complete, wrong }: Props) {
  const { t } = useTranslation();
  const { confirmed, run } = screen;
  if (!confirmed) {
    return (
      <div className="actions">
        <ActionButton
          key="confirm"
          text={t('confirm')}
          disabled={busy || !complete}
          onAction={() => attempt.confirm(false)}
        />
      </div>
    );
  }
  if (!isLast(screen)) {
    return (
      <div className="actions">
        <ActionButton key="next" text={t('next')} disabled={busy} onAction={attempt.next} />
      </div>
    );
  }
  const again = run.draft.again === undefined && wrong.length > 0;
  return (
    <div className="actions">
      {again && (
        <ActionButton
          key="again"
          text={t('drillFirst', { count: wrong.length })}
          disabled={busy}
          onAction={() => attempt.dispatch({ type: 'drill', queue: wrong })}
        />
      )}
      <ActionButton
        key="result"
        text={t('showResult')}
        quiet={again}
        disabled={busy}
        onAction={() => attempt.finish(run)}
      />
    </div>
  );
}
