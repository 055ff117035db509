import type { Answer } from '#core/quiz/attempt-state.ts';
import { questionRandom } from '#core/quiz/paper.ts';
import type { Question } from '#questions/models.ts';
import { viewOf } from '#questions/views.tsx';
import type { Table } from './use-deck.ts';

interface Props {
  readonly question: Question;
  readonly table: Table;
  readonly paper: { readonly quiz: string; readonly seed: string };
  readonly answer: Answer;
  /** Right and wrong may be told. */
  readonly told: boolean;
  readonly locked: boolean;
  onChoose(answer: Answer): void;
}

/** A question by its kind, as this paper shows it. */
export function AskedQuestion({ question, table, paper, answer, told, locked, onChoose }: Props) {
  const { rules, Control } = viewOf(question);
  const { conditions } = table;
  return (
    <Control
      name={question.id}
      shown={rules.show(question, conditions, questionRandom(paper, question.id))}
      answer={answer}
      right={told ? rules.key(question, conditions) : null}
      judged={told && answer !== null ? (rules.judge?.(question, answer, conditions) ?? null) : null}
      locked={locked}
      conditions={conditions}
      // Every kind's answers are JSON: its schema in the registry says so.
      onChoose={(chosen) => onChoose(chosen as Answer)}
    />
  );
}
