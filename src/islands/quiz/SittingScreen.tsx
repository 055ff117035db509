import { useTranslation } from 'react-i18next';
import type { Sitting } from '#core/quiz/attempt-state.ts';
import { handedIn } from '#core/quiz/sitting.ts';
import { browserClock as clock } from '#platform/clock.ts';
import { rulesOf } from '#questions/views.tsx';
import { QuestionMap } from './QuestionMap.tsx';
import { SittingQuestion } from './SittingQuestion.tsx';
import { SittingReview } from './SittingReview.tsx';
import { Timer } from './Timer.tsx';
import type { Playing } from './use-attempt.ts';
import { useClockDrift } from './use-clock-drift.ts';
import { useKeptAnswer } from './use-kept-answer.ts';
import { wholeIn } from './whole-in.ts';

/** What the screen of a mock or an exam is handed. */
export interface SittingProps {
  readonly screen: Sitting;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** A mock or an exam: the clock, one question or the look over all of them, and the way to each. */
export function SittingScreen({ screen, busy, attempt }: SittingProps) {
  const { run, place, failed } = screen;
  const { dispatch, beside, finish, table } = attempt;
  const { t } = useTranslation();
  const drifted = useClockDrift(run.draft.left?.at) && run.ends !== null;
  const go = (to: number | 'review') => dispatch({ type: 'go', to, at: clock.monotonic() });
  const question = place === 'review' ? undefined : table?.questions.get(run.questions[place] ?? '');
  // Only kinds that are typed judge how near an answer is.
  const typed = question !== undefined && rulesOf(question).judge !== undefined;
  const keepNow = useKeptAnswer(screen, busy, typed, beside);
  const flag = () => {
    keepNow();
    dispatch({ type: 'flag' });
  };
  const isWhole = wholeIn(table);
  const handIn = () => finish(handedIn(screen, clock.monotonic()));
  return (
    <section className="quiz-question quiz-sitting" aria-labelledby="question-heading">
      {run.ends !== null && (
        <Timer
          // A write that is under way ends first; one that failed is the learner's to try again.
          key={busy ? 'busy' : failed === null ? 'free' : 'failed'}
          ends={run.ends}
          onLeft={(ms) => beside((open) => open.note(run.draft.id, { left: { ms, at: clock.now() } }))}
          onOver={() => {
            if (!busy && failed === null) handIn();
          }}
        />
      )}
      <div role="status">{drifted && <p className="notice">{t('clockChanged')}</p>}</div>
      {place === 'review' ? (
        <SittingReview {...{ screen, busy, isWhole, go }} onHandIn={handIn} />
      ) : (
        <SittingQuestion {...{ screen, busy, attempt, go, flag, place }} />
      )}
      <QuestionMap {...{ screen, busy, isWhole }} onGo={go} />
    </section>
  );
}
