import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '#core/quiz/attempt-state.ts';
import { Say } from '../parts/Say.tsx';
import { ActionButton } from './ActionButton.tsx';
import { AskedQuestion } from './AskedQuestion.tsx';
import type { Playing } from './use-attempt.ts';

interface Props {
  readonly screen: Sitting;
  readonly place: number;
  readonly busy: boolean;
  readonly attempt: Playing;
  go(to: number | 'review'): void;
  flag(): void;
}

/** One question of an exam; nothing tells whether its answer is right. */
export function SittingQuestion({ screen, place, busy, attempt, go, flag }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, answer } = screen;
  const id = run.questions[place] ?? '';
  useEffect(() => heading.current?.focus(), [id]);
  const { table } = attempt;
  const question = table?.questions.get(id);
  if (!table || question === undefined) throw new RangeError(`no question ${id}`);
  const total = run.questions.length;
  const flagged = run.draft.flagged?.includes(id) ?? false;
  return (
    <>
      <h2 id="question-heading" ref={heading} tabIndex={-1}>
        <Say text="questionOf" with={{ number: place + 1, total }} />
      </h2>
      <AskedQuestion
        key={id}
        {...{ question, table, answer }}
        paper={run.draft}
        told={false}
        locked={false}
        onChoose={(chosen) => attempt.dispatch({ type: 'choose', answer: chosen })}
      />
      <p className="soft">{t('keepHint')}</p>
      <div className="actions">
        {place < total - 1 ? (
          <ActionButton key="next" text={t('next')} disabled={busy} onAction={() => go(place + 1)} />
        ) : (
          <ActionButton key="look" text={t('toReview')} disabled={busy} onAction={() => go('review')} />
        )}
        {place > 0 && (
          <ActionButton text={t('previous')} quiet disabled={busy} onAction={() => go(place - 1)} />
        )}
        <button type="button" className="button quiet" aria-pressed={flagged} disabled={busy} onClick={flag}>
          {t(flagged ? 'unflag' : 'flag')}
        </button>
        {place < total - 1 && (
          <ActionButton text={t('toReview')} quiet disabled={busy} onAction={() => go('review')} />
        )}
      </div>
    </>
  );
}
