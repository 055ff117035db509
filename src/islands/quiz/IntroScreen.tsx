import { useTranslation } from 'react-i18next';
import type { Intro, Loading } from '#core/quiz/attempt.ts';
import { best, share } from '#core/quiz/grade.ts';
import { canResume, paperOf } from '#core/quiz/open-attempt.ts';
import { Say } from '../parts/Say.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { Quiz, useAttempt } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly offer: Quiz;
  readonly screen: Loading | Intro;
  readonly busy: boolean;
  readonly attempt: ReturnType<typeof useAttempt>;
}

/** What the quiz is, and the way in. The server draws it too, so nothing here depends on the device at first. */
export function IntroScreen(props: Props) {
  const { quiz, questions, screen, busy, attempt, offer, scoreBookUrl } = props;
  const { t } = useTranslation();
  const { known } = attempt;
  const top = best((known?.entries ?? []).map(({ score, of }) => ({ points: score, possible: of })));
  const draft = screen.stage === 'intro' ? screen.draft : null;
  const open = draft !== null && canResume(offer, draft) ? draft : null;
  const start = () =>
    screen.stage === 'loading' ? attempt.dispatch({ type: 'want' }) : attempt.begin();
  return (
    <section className="quiz-intro" aria-labelledby="quiz-title">
      <ul className="facts">
        <li>
          <Say text="questions" with={{ count: Math.min(quiz.count, questions.length) }} />
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
      <div className="actions">
        {open !== null && (
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => attempt.resume(open)}
          >
            {open.items.length < paperOf(offer, open).length ? (
              <Say
                text="resume"
                with={{ number: open.items.length + 1, total: paperOf(offer, open).length }}
              />
            ) : (
              t('resumeResult')
            )}
          </button>
        )}
        <button
          type="button"
          className={open === null ? 'button' : 'button quiet'}
          data-early="start"
          disabled={busy}
          onClick={start}
        >
          {open === null ? t('start') : t('startAgain')}
        </button>
      </div>
    </section>
  );
}
