import { useTranslation } from 'react-i18next';
import { LOADING } from '#core/quiz/attempt.ts';
import type { Intro, Loading } from '#core/quiz/attempt-state.ts';
import { ActionButton } from './ActionButton.tsx';
import { IntroFacts } from './IntroFacts.tsx';
import { IntroWords } from './IntroWords.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { StartAnew } from './StartAnew.tsx';
import { StartButtons } from './StartButtons.tsx';
import { SupervisedStart } from './SupervisedStart.tsx';
import { isLimited } from './use-given-up.ts';
import type { Playing } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly screen: Loading | Intro;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** What the quiz is, and the way in. The server draws it too, so nothing here depends on the device at first. */
export function IntroScreen(props: Props) {
  const { quiz, screen, busy, attempt, scoreBookUrl } = props;
  const { t } = useTranslation();
  const { known } = attempt;
  const draft = screen.stage === 'intro' ? screen.draft : null;
  const { open } = attempt;
  const sought = open === 'sought';
  const left = open === 'sought' || open === 'gone' ? null : open;
  const last = known?.entries.at(-1);
  const used = known?.entries.length ?? 0;
  const spent = left === null && !sought && quiz.attempts !== undefined && used >= quiz.attempts;
  return (
    <section className="quiz-intro" aria-labelledby="quiz-title">
      <IntroFacts {...props} used={used} />
      <IntroWords {...props} />
      {left === null && <LanguageChoice {...props} busy={busy} />}
      {known?.whole === false && (
        <p className="notice">
          {t('issues:E_STORE_LOST')} <a href={scoreBookUrl}>{t('toScoreBook')}</a>
        </p>
      )}
      {spent ? (
        <p className="notice">{t('noMoreAttempts', { count: quiz.attempts })}</p>
      ) : open === 'gone' ? (
        <StartAnew
          answers={draft?.items.length ?? 0}
          limited={isLimited(quiz)}
          busy={busy}
          onStart={attempt.begin}
        />
      ) : (
        <StartButtons
          {...props}
          // While the attempt's own versions are fetched, Start waits as it does for the device.
          screen={sought ? LOADING : screen}
          attempt={left === null ? attempt : { ...attempt, offer: left.offer }}
          open={left?.draft ?? null}
        />
      )}
      {quiz.mode === 'exam' && (
        <SupervisedStart {...props} drops={draft !== null} gives={attempt.held !== null} />
      )}
      {last !== undefined && (
        <p>
          <ActionButton text={t('lookAtLast')} quiet disabled={busy} onAction={() => attempt.look(last)} />
        </p>
      )}
    </section>
  );
}
