import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { DrillScreen } from './DrillScreen.tsx';
import { IntroScreen } from './IntroScreen.tsx';
import { lateScreens } from './late-screens.ts';
import { QuestionScreen } from './QuestionScreen.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { ResultScreen } from './ResultScreen.tsx';
import type { SittingProps } from './SittingScreen.tsx';
import { useAttempt } from './use-attempt.ts';
import { useCardFeed } from './use-card-feed.ts';
import { useFirstQuestion } from './use-first-question.ts';

/** The screen of the moment, one live region for what changes without a touch, one place for failures. */
export function QuizScreens(props: QuizIslandProps) {
  const { quiz } = props;
  const { t } = useTranslation();
  const attempt = useAttempt(props);
  const { state, dispatch } = attempt;
  useCardFeed(attempt);
  // While something is being written the screen stays what it was; its buttons wait.
  const saving = state.stage === 'saving';
  const screen = saving ? state.screen : state;
  const failed = screen.stage === 'loading' ? null : screen.failed;
  const saved = screen.stage === 'asking' && screen.confirmed;
  useFirstQuestion((screen.stage === 'loading' || screen.stage === 'intro') && screen.wanted);
  return (
    <>
      <h1 id="quiz-title">
        <SpokenText of={quiz.title} />
      </h1>
      <p className="hidden-label" role="status">
        {saving ? t('saving') : saved ? t('saved') : ''}
      </p>
      {(screen.stage === 'loading' || screen.stage === 'intro') && (
        <IntroScreen {...props} screen={screen} busy={saving} attempt={attempt} />
      )}
      {screen.stage === 'asking' && (
        <QuestionScreen {...props} screen={screen} busy={saving} attempt={attempt} />
      )}
      {screen.stage === 'sitting' && <LateSitting screen={screen} busy={saving} attempt={attempt} />}
      {screen.stage === 'drill' && <DrillScreen screen={screen} busy={saving} attempt={attempt} />}
      {screen.stage === 'result' && (
        <ResultScreen {...props} screen={screen} busy={saving} attempt={attempt} />
      )}
      {failed !== null && (
        <FailureNotice
          issue={failed.issue}
          action={t('retry')}
          onAction={() => (needsPage(failed.issue) ? location.reload() : dispatch({ type: 'retry' }))}
        />
      )}
    </>
  );
}

/** Whether only the page loaded anew can bring what is missing: a browser does not ask again for a script that failed ahead. */
function needsPage({ code }: Issue): boolean {
  return code === 'E_PAGE_INCOMPLETE' && document.documentElement.classList.contains('incomplete');
}

function LateSitting(props: SittingProps) {
  const { SittingScreen } = lateScreens();
  return <SittingScreen {...props} />;
}
