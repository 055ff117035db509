import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Asking } from '#core/quiz/attempt.ts';
import { questionRandom } from '#core/quiz/paper.ts';
import { viewOf } from '#questions/views.tsx';
import { Say } from '../parts/Say.tsx';
import { Feedback } from './Feedback.tsx';
import { QuestionActions } from './QuestionActions.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { useAttempt } from './use-attempt.ts';

interface Props extends QuizIslandProps {
  readonly screen: Asking;
  readonly busy: boolean;
  readonly attempt: ReturnType<typeof useAttempt>;
}

/** One question; once the answer is on the device, what is right and where it stands. */
export function QuestionScreen({ screen, busy, attempt, passages }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, index, answer, confirmed } = screen;
  const id = run.questions[index] ?? '';
  useEffect(() => heading.current?.focus(), [id]);

  const question = attempt.byId.get(id);
  if (question === undefined) throw new RangeError(`no question ${id}`);
  const { rules, Control } = viewOf(question);
  const { conditions } = attempt;
  return (
    <section className="quiz-question" aria-labelledby="question-heading">
      <h2 id="question-heading" ref={heading} tabIndex={-1}>
        <Say text="questionOf" with={{ number: index + 1, total: run.questions.length }} />
      </h2>
      <progress max={run.questions.length} value={run.draft.items.length} aria-hidden="true" />
      <Control
        key={id}
        name={id}
        shown={rules.show(question, conditions, questionRandom(run.draft, id))}
        answer={answer}
        right={confirmed ? rules.key(question, conditions) : null}
        judged={confirmed && answer !== null ? (rules.judge?.(question, answer, conditions) ?? null) : null}
        locked={confirmed}
        conditions={conditions}
        // Every kind's answers are JSON: its schema in the registry says so.
        onChoose={(chosen) => attempt.dispatch({ type: 'choose', answer: chosen as Answer })}
      />
      {confirmed ? (
        <Feedback question={question} answer={answer} conditions={conditions} passages={passages} />
      ) : (
        <p className="soft">{t(answer === null ? 'chooseFirst' : 'confirmHint')}</p>
      )}
      <QuestionActions screen={screen} busy={busy} attempt={attempt} />
    </section>
  );
}
