import { useTranslation } from 'react-i18next';
import type { Intro, Loading } from '#core/quiz/attempt-state.ts';
import { canResume, isMadeFrom } from '#core/quiz/open-attempt.ts';
import { ActionButton } from './ActionButton.tsx';
import { IntroFacts } from './IntroFacts.tsx';
import { IntroWords } from './IntroWords.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { StartButtons } from './StartButtons.tsx';
import { SupervisedStart } from './SupervisedStart.tsx';
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
  const { known, offer } = attempt;
  const draft = screen.stage === 'intro' ? screen.draft : null;
  const open = draft !== null && canResume(offer, draft) ? draft : null;
  const last = known?.entries.filter((entry) => isMadeFrom(offer, entry)).at(-1);
  const used = known?.entries.length ?? 0;
  const spent = open === null && quiz.attempts !== undefined && used >= quiz.attempts;
  return (
    <section className="quiz-intro" aria-labelledby="quiz-title">
      <IntroFacts {...props} used={used} />
      <IntroWords {...props} />
      {open === null && <LanguageChoice {...props} busy={busy} />}
      {known?.whole === false && (
        <p className="notice">
          {t('issues:E_STORE_LOST')} <a href={scoreBookUrl}>{t('toScoreBook')}</a>
        </p>
      )}
      {draft !== null && open === null && <p className="notice">{t('bankChanged')}</p>}
      {spent ? (
        <p className="notice">{t('noMoreAttempts', { count: quiz.attempts })}</p>
      ) : (
        <StartButtons {...props} open={open} />
      )}
      {quiz.mode === 'exam' && <SupervisedStart {...props} drops={draft !== null} />}
      {last !== undefined && (
        <p>
          <ActionButton text={t('lookAtLast')} quiet disabled={busy} onAction={() => attempt.look(last)} />
        </p>
      )}
    </section>
  );
}
