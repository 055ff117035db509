import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '#core/quiz/attempt-state.ts';
import { answerOf, firstOpen } from '#core/quiz/sitting.ts';
import { Say } from '../parts/Say.tsx';
import { ActionButton } from './ActionButton.tsx';

interface Props {
  readonly screen: Sitting;
  readonly busy: boolean;
  go(to: number | 'review'): void;
  onHandIn(): void;
}

/** The look over all questions before they are handed in. */
export function SittingReview({ screen, busy, go, onHandIn }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { run } = screen;
  const total = run.questions.length;
  const answered = run.questions.filter((_, place) => answerOf(run, place) !== null).length;
  const flagged = run.draft.flagged?.length ?? 0;
  const back = firstOpen(run);
  return (
    <>
      <h2 id="question-heading" ref={heading} tabIndex={-1}>
        {t('beforeHandIn')}
      </h2>
      <p>
        <Say text="answeredOf" with={{ number: answered, total }} />
      </p>
      {answered < total && (
        <p className="notice">
          <Say text="openCount" with={{ count: total - answered }} />
        </p>
      )}
      {flagged > 0 && (
        <p>
          <Say text="flaggedCount" with={{ count: flagged }} />
        </p>
      )}
      <div className="actions">
        <ActionButton key="hand-in" text={t('handIn')} disabled={busy} onAction={onHandIn} />
        <ActionButton
          key="back"
          text={t('backToQuestions')}
          quiet
          disabled={busy}
          onAction={() => go(back === 'review' ? 0 : back)}
        />
      </div>
    </>
  );
}
