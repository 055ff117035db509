import { useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#core/quiz/attempt-state.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { questionRandom } from '#core/quiz/paper.ts';
import { rehearse, rehearsed } from '#core/quiz/rehearsal.ts';
import { randomId } from '#platform/random-id.ts';
import type { Question } from '#questions/models.ts';
import { rulesOf, viewOf } from '#questions/views.tsx';
import { Say } from '../parts/Say.tsx';
import { Feedback } from '../quiz/Feedback.tsx';
import type { Passages } from '../quiz/QuizIsland.tsx';

interface Props {
  /** In the order they are asked; their kinds are loaded. */
  readonly questions: readonly Question[];
  readonly conditions: Conditions;
  readonly passages: Passages;
  /** What is shown when every question was right once. */
  readonly done: ReactNode;
  onJudged?(question: Question, answer: Answer, right: boolean): void;
}

/** Questions one by one with feedback at once; a wrong one comes back behind the others, its options in a new order. */
export function Rehearse({ questions, conditions, passages, done, onJudged }: Props) {
  const [state, dispatch] = useReducer(rehearsed, questions, (all) => rehearse(all.map(({ id }) => id)));
  const [seed] = useState(() => randomId(8));
  const [round, setRound] = useState(0);
  const [id] = state.queue;
  const question = questions.find((one) => one.id === id);
  if (question === undefined) return done;
  return (
    <Round
      key={round}
      {...{ question, conditions, passages }}
      seed={`${seed}${round}`}
      left={state.queue.length}
      answer={state.answer}
      right={state.right}
      // The first question of a page takes no focus: the reader has just come.
      focus={round > 0}
      onChoose={(answer) => dispatch({ type: 'choose', answer })}
      onConfirm={() => {
        const { points, possible } = rulesOf(question).grade(question, state.answer, conditions);
        const right = points === possible;
        dispatch({ type: 'confirm', right });
        onJudged?.(question, state.answer, right);
      }}
      onNext={() => {
        dispatch({ type: 'next' });
        setRound(round + 1);
      }}
    />
  );
}

interface RoundProps extends Pick<Props, 'conditions' | 'passages'> {
  readonly question: Question;
  readonly seed: string;
  readonly left: number;
  readonly answer: Answer;
  readonly right: boolean | null;
  readonly focus: boolean;
  onChoose(answer: Answer): void;
  onConfirm(): void;
  onNext(): void;
}

function Round(props: RoundProps) {
  const { question, conditions, passages, seed, left, answer, right, focus } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  const { rules, Control } = viewOf(question);
  const told = right !== null;
  const judged = told && answer !== null ? rules.judge?.(question, answer, conditions) : undefined;
  return (
    <section className="quiz-question" aria-labelledby="rehearse-heading">
      <h2 id="rehearse-heading" ref={heading} tabIndex={-1}>
        <Say text="study:left" with={{ count: left }} />
      </h2>
      <Control
        name={question.id}
        shown={rules.show(question, conditions, questionRandom({ quiz: 'study', seed }, question.id))}
        answer={answer}
        right={told ? rules.key(question, conditions) : null}
        judged={judged ?? null}
        locked={told}
        conditions={conditions}
        // Every kind's answers are JSON: its schema in the registry says so.
        onChoose={(chosen) => props.onChoose(chosen as Answer)}
      />
      {told && <Feedback {...{ question, answer, conditions, passages }} />}
      {right === false && <p className="soft">{t('study:comesBack')}</p>}
      <div className="actions">
        {/* A button of its own for each step: a second tap on the one before must not count for the next. */}
        {told ? (
          <button key="next" type="button" className="button" onClick={props.onNext}>
            {t('next')}
          </button>
        ) : (
          <button
            key="confirm"
            type="button"
            className="button"
            disabled={answer === null || !rules.complete(question, answer)}
            onClick={props.onConfirm}
          >
            {t('confirm')}
          </button>
        )}
      </div>
    </section>
  );
}
