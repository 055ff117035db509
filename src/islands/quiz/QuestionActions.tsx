import { useTranslation } from 'react-i18next';
import { isLast, type Asking } from '#core/quiz/attempt.ts';
import type { useAttempt } from './use-attempt.ts';

interface Props {
  readonly screen: Asking;
  readonly busy: boolean;
  readonly attempt: ReturnType<typeof useAttempt>;
}

/** The one way on: confirm, then the next question or the result. */
export function QuestionActions({ screen, busy, attempt }: Props) {
  const { t } = useTranslation();
  const { answer, confirmed } = screen;
  const [text, go, waits] = !confirmed
    ? (['confirm', attempt.confirm, answer === null] as const)
    : isLast(screen)
      ? (['showResult', () => attempt.finish(screen), false] as const)
      : (['next', attempt.next, false] as const);
  return (
    <div className="actions">
      {/* A button of its own for each step: a second tap on the one before must not count for the next. */}
      <button key={text} type="button" className="button" disabled={busy || waits} onClick={go}>
        {t(text)}
      </button>
    </div>
  );
}
