import { useTranslation } from 'react-i18next';
import type { Intro, Loading } from '#core/quiz/attempt-state.ts';
import { best, share } from '#core/quiz/grade.ts';
import { canResume } from '#core/quiz/open-attempt.ts';
import { Say } from '../parts/Say.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { StartButtons } from './StartButtons.tsx';
import type { Playing } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly screen: Loading | Intro;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** What the quiz is, and the way in. The server draws it too, so nothing here depends on the device at first. */
export function IntroScreen(props: Props) {
  const { quiz, screen, attempt, scoreBookUrl } = props;
  const { t } = useTranslation();
  const { known } = attempt;
  const grades = known?.entries.map(({ score, of }) => ({ points: score, possible: of }));
  const top = best(grades ?? []);
  const draft = screen.stage === 'intro' ? screen.draft : null;
  const open = draft !== null && canResume(attempt.offer, draft) ? draft : null;
  return (
    <section className="quiz-intro" aria-labelledby="quiz-title">
      <ul className="facts">
        <li>
          <Say
            text="questions"
            with={{ count: Math.min(quiz.rules.count, attempt.offer.questions.length) }}
          />
        </li>
        <li>
          <Say text="passMark" with={{ percent: `${quiz.passMark}%` }} />
        </li>
        {top !== null && (
          <li>
            <Say text="best" with={{ percent: `${share(top)}%` }} />
          </li>
        )}
      </ul>
      <p className="soft">{t('howItWorks')}</p>
      {known?.whole === false && (
        <p className="notice">
          {t('issues:E_STORE_LOST')} <a href={scoreBookUrl}>{t('toScoreBook')}</a>
        </p>
      )}
      {draft !== null && open === null && <p className="notice">{t('bankChanged')}</p>}
      <StartButtons {...props} open={open} />
    </section>
  );
}
