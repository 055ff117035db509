import { useTranslation } from 'react-i18next';
import { best, share } from '#core/quiz/grade.ts';
import { Say } from '../parts/Say.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { Playing } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly attempt: Playing;
  /** How often it was taken on this device. */
  readonly used: number;
}

/** The figures of a quiz: how many questions, how long, how often, what has been reached. */
export function IntroFacts({ quiz, attempt, used }: Props) {
  const { t } = useTranslation();
  const { offer, known } = attempt;
  const { mode, minutes, attempts, passMark, rules } = quiz;
  const grades = known?.entries.map(({ score, of }) => ({ points: score, possible: of }));
  const top = best(grades ?? []);
  return (
    <ul className="facts">
      {mode !== 'practice' && <li>{t(mode)}</li>}
      <li>
        <Say text="questions" with={{ count: Math.min(rules.count, offer.questions.length) }} />
      </li>
      {minutes !== undefined && (
        <li>
          <Say text="minutes" with={{ count: minutes }} />
        </li>
      )}
      <li>
        <Say text="passMark" with={{ percent: `${passMark}%` }} />
      </li>
      {rules.negative !== undefined && (
        <li>
          <Say text="negative" with={{ count: rules.negative }} />
        </li>
      )}
      {attempts !== undefined && (
        <li>
          <Say text="attempts" with={{ count: attempts, done: used }} />
        </li>
      )}
      {top !== null && (
        <li>
          <Say text="best" with={{ percent: `${share(top)}%` }} />
        </li>
      )}
    </ul>
  );
}
