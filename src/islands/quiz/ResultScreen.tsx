import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/quiz/attempt-state.ts';
import { passes, share } from '#core/quiz/grade.ts';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import { Say } from '../parts/Say.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { LateNudge } from './LateNudge.tsx';
import { ResultActions } from './ResultActions.tsx';
import { ReviewedQuestion } from './ReviewedQuestion.tsx';
import type { Playing } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly screen: Result;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** The score, and every question with what was given, what is right and where it stands. */
export function ResultScreen(props: Props) {
  const { quiz, screen, attempt } = props;
  const { table } = attempt;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { score, of, ans } = screen.event;
  const grade = { points: score, possible: of };
  const passed = passes(grade, quiz.passMark);
  return (
    <section className="quiz-result" aria-labelledby="result-heading">
      <h2 id="result-heading" ref={heading} tabIndex={-1}>
        {t('result')}
      </h2>
      <p className="score">
        <Say text="scoreOf" with={{ score: `${score}/${of}`, percent: `${share(grade)}%` }} />
      </p>
      <p className={`verdict ${passed ? 'is-right' : 'is-wrong'}`}>
        <VerdictIcon right={passed} />
        <span>
          <Say text={passed ? 'passed' : 'notPassed'} with={{ percent: `${quiz.passMark}%` }} />
        </span>
      </p>
      <p className="soft">{t('keptHere')}</p>
      <ResultActions {...props} />
      <LateNudge {...props} />
      <h3>{t('review')}</h3>
      <ol className="review">
        {table !== null &&
          ans.map(({ q, a }) => (
            <ReviewedQuestion
              key={q}
              question={table.questions.get(q)}
              answer={a}
              conditions={table.conditions}
              passages={table.passages}
            />
          ))}
      </ol>
    </section>
  );
}
