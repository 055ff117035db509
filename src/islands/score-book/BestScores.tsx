import { useTranslation } from 'react-i18next';
import type { Entry } from '#core/ledger/entry.ts';
import { best, passes, share } from '#core/quiz/grade.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';
import type { QuizLink } from './ScoreBookIsland.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly quizzes: Readonly<Record<string, QuizLink>>;
}

/** Every quiz of the site with the best result so far. */
export function BestScores({ entries, quizzes }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('bestScores')}</h3>
      <ul className="rows best">
        {Object.entries(quizzes).map(([id, quiz]) => {
          const own = entries.filter((entry) => entry.quiz === id);
          const top = best(own.map(({ score, of }) => ({ points: score, possible: of })));
          const passed = top !== null && passes(top, quiz.passMark);
          return (
            <li key={id}>
              <a href={quiz.url}>
                <SpokenText of={quiz.title} />
              </a>{' '}
              {top === null ? (
                <span className="soft">{t('untaken')}</span>
              ) : (
                <span className={passed ? 'verdict is-right' : 'verdict is-wrong'}>
                  <VerdictIcon right={passed} />
                  <span>
                    <Figures of={`${share(top)}%`} />{' '}
                    <Say text={passed ? 'passed' : 'notPassed'} with={{ percent: `${quiz.passMark}%` }} />
                  </span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
