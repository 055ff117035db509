import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asking } from '#core/quiz/attempt-state.ts';
import { rulesOf } from '#questions/views.tsx';
import { Say } from '../parts/Say.tsx';
import { AskedQuestion } from './AskedQuestion.tsx';
import { Feedback } from './Feedback.tsx';
import { QuestionActions } from './QuestionActions.tsx';
import type { Playing } from './use-attempt.ts';
import { wrongIn } from './wrong-in.ts';

interface Props {
  readonly screen: Asking;
  readonly busy: boolean;
  readonly attempt: Pick<Playing, 'table' | 'dispatch' | 'confirm' | 'next' | 'finish'>;
}

/** One question; once the answer is on the device, what is right and where it stands. */
export function QuestionScreen({ screen, busy, attempt }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, index, answer, confirmed } = screen;
  const id = run.questions[index] ?? '';
  useEffect(() => heading.current?.focus(), [id]);

  const { table } = attempt;
  const question = table?.questions.get(id);
  if (table === null || question === undefined) throw new RangeError(`no question ${id}`);
  const { conditions, passages } = table;
  const complete = answer !== null && rulesOf(question).complete(question, answer);
  return (
    <section
      className={confirmed ? 'quiz-question is-told' : 'quiz-question'}
      aria-labelledby="question-heading"
      data-question={id}
    >
      <h2 id="question-heading" ref={heading} tabIndex={-1}>
        <Say text="questionOf" with={{ number: index + 1, total: run.questions.length }} />
      </h2>
      <progress max={run.questions.length} value={run.draft.items.length} aria-hidden="true" />
      <AskedQuestion
        key={id}
        {...{ question, table, answer }}
        paper={run.draft}
        told={confirmed}
        locked={confirmed}
        onChoose={(chosen) => attempt.dispatch({ type: 'choose', answer: chosen })}
      />
      {confirmed ? (
        <Feedback question={question} answer={answer} conditions={conditions} passages={passages} />
      ) : (
        <p className="soft">{t(complete ? 'confirmHint' : 'chooseFirst')}</p>
      )}
      <QuestionActions
        {...{ screen, busy, attempt, complete }}
        wrong={confirmed ? wrongIn(run.draft.items, table) : []}
      />
    </section>
  );
}
