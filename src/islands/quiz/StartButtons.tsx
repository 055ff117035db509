import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#core/ledger/ports.ts';
import type { Intro, Loading } from '#core/quiz/attempt-state.ts';
import { paperOf } from '#core/quiz/open-attempt.ts';
import { Say } from '../parts/Say.tsx';
import type { Playing } from './use-attempt.ts';

interface Props {
  readonly screen: Loading | Intro;
  readonly busy: boolean;
  readonly attempt: Playing;
  /** The attempt that can go on. */
  readonly open: Draft | null;
}

/**
 * Start; or go on where it was left, and only then, quieter, start again: that drops answers, or hands them in where time
 * or attempts are limited, so it asks twice.
 */
export function StartButtons({ screen, busy, attempt, open }: Props) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const total = open === null ? 0 : paperOf(attempt.offer, open).length;
  const answered = open?.items.filter(({ a }) => a !== null).length ?? 0;
  const gives = attempt.held !== null;
  const start = () => {
    if (screen.stage === 'loading') attempt.dispatch({ type: 'want' });
    else attempt.begin();
  };
  if (open === null) {
    return (
      <div className="actions">
        <button type="button" className="button" data-early="start" disabled={busy} onClick={start}>
          {t('start')}
        </button>
      </div>
    );
  }
  return (
    <div className="actions">
      <button type="button" className="button" disabled={busy} onClick={() => attempt.resume(open)}>
        <span>
          {screen.stage === 'intro' && open.mode !== undefined && open.mode !== 'practice' ? (
            t('resumeExam')
          ) : open.items.length < total ? (
            <Say text="resume" with={{ number: open.items.length + 1, total }} />
          ) : (
            t('resumeResult')
          )}
        </span>
      </button>
      {/* A node of its own: a tap that was on its way to Start must not become this one. */}
      <button
        key="again"
        type="button"
        className="button quiet"
        disabled={busy}
        onClick={!sure ? () => setSure(true) : gives ? () => attempt.handIn(open) : start}
      >
        {sure ? t(gives ? 'startAgainGives' : 'startAgainSure', { number: answered }) : t('startAgain')}
      </button>
    </div>
  );
}
