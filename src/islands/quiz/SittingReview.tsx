import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '#core/quiz/attempt-state.ts';
import { standOf, type IsWhole, type Stand } from '#core/quiz/sitting.ts';
import { Say } from '../parts/Say.tsx';
import { ActionButton } from './ActionButton.tsx';

interface Props {
  readonly screen: Sitting;
  readonly busy: boolean;
  readonly isWhole: IsWhole;
  go(to: number | 'review'): void;
  onHandIn(): void;
}

/** The look over all questions before they are handed in. */
export function SittingReview({ screen, busy, isWhole, go, onHandIn }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { run } = screen;
  const total = run.questions.length;
  const stands = run.questions.map((_, place) => standOf(screen, place, isWhole));
  const count = (one: Stand) => stands.filter((stand) => stand === one).length;
  const [answered, partly] = [count('answered'), count('partly')];
  const flagged = run.draft.flagged?.length ?? 0;
  const left = stands.findIndex((stand) => stand !== 'answered');
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
          {partly > 0 && (
            <>
              {' '}
              <Say text="partlyCount" with={{ count: partly }} />
            </>
          )}
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
          onAction={() => go(Math.max(0, left))}
        />
      </div>
    </>
  );
}
