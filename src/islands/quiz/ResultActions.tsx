import { useTranslation } from 'react-i18next';
import type { Result } from '#core/quiz/attempt-state.ts';
import { ActionButton } from './ActionButton.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { Playing } from './use-attempt.ts';
import { wrongIn } from './wrong-in.ts';

interface Props extends Pick<QuizIslandProps, 'quiz'> {
  readonly screen: Result;
  readonly busy: boolean;
  readonly attempt: Playing;
  readonly backUrl: string;
  readonly scoreBookUrl: string;
  /** Right and wrong may be told already. */
  readonly told: boolean;
}

/** What to do after a result: wrong ones once more, the quiz again, on paper, or elsewhere. */
export function ResultActions({ quiz, screen, busy, attempt, backUrl, scoreBookUrl, told }: Props) {
  const { t } = useTranslation();
  const wrong = attempt.table === null || !told ? [] : wrongIn(screen.event.ans, attempt.table);
  const used = attempt.known?.entries.length ?? 0;
  const more = quiz.attempts === undefined || used < quiz.attempts;
  return (
    <div className="actions no-print">
      {wrong.length > 0 && (
        <ActionButton
          text={t('retryWrong', { count: wrong.length })}
          disabled={busy}
          onAction={() => attempt.dispatch({ type: 'drill', queue: wrong })}
        />
      )}
      {more && (
        <ActionButton text={t('again')} quiet={wrong.length > 0} disabled={busy} onAction={attempt.begin} />
      )}
      {told && <ActionButton text={t('print')} quiet disabled={busy} onAction={() => print()} />}
      <a className="button quiet" href={scoreBookUrl}>
        {t('toScoreBook')}
      </a>
      <a className="button quiet" href={backUrl}>
        {t('allQuizzes')}
      </a>
    </div>
  );
}
