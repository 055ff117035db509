import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/quiz/attempt-state.ts';
import { passes, share } from '#core/quiz/grade.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock as clock } from '#platform/clock.ts';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import { Say } from '../parts/Say.tsx';
import { clockTime } from './clock-time.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { LateNudge } from './LateNudge.tsx';
import { ResultActions } from './ResultActions.tsx';
import { ResultReview } from './ResultReview.tsx';
import { SupervisedEnd } from './SupervisedEnd.tsx';
import type { Playing } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly screen: Result;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** The score, and every question with what was given, what is right and where it stands. */
export function ResultScreen(props: Props) {
  const { quiz, screen, attempt, language } = props;
  const { table } = attempt;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { score, of, ans, ms } = screen.event;
  const grade = { points: score, possible: of };
  const passed = passes(grade, quiz.passMark);
  const told = quiz.deadline === undefined || Date.parse(clock.now()) >= Date.parse(quiz.deadline);
  return (
    <section className="quiz-result" aria-labelledby="result-heading">
      <h2 id="result-heading" ref={heading} tabIndex={-1}>
        {t('result')}
      </h2>
      {attempt.overdue === screen.event.id && <p className="notice">{t('handedInOverdue')}</p>}
      <p className="score">
        <Say text="scoreOf" with={{ score: `${score}/${of}`, percent: `${share(grade)}%` }} />
      </p>
      <p className={`verdict ${passed ? 'is-right' : 'is-wrong'}`}>
        <VerdictIcon right={passed} />
        <span>
          <Say text={passed ? 'passed' : 'notPassed'} with={{ percent: `${quiz.passMark}%` }} />
        </span>
      </p>
      <p>
        <Say text="timeTaken" with={{ time: clockTime(ms) }} />
      </p>
      <p className="soft">{t('keptHere')}</p>
      {screen.event.sit !== undefined && <SupervisedEnd attempt={screen.event.id} />}
      <ResultActions {...props} told={told} />
      <LateNudge {...props} />
      {told && table !== null && <ResultReview items={ans} table={table} />}
      {!told && (
        <p className="notice">
          <Say
            text="toldFrom"
            with={{ date: formatDateTime(language, quiz.deadline ?? '', clock.offset()) }}
          />
        </p>
      )}
    </section>
  );
}
