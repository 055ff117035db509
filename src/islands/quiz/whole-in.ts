import type { IsWhole } from '#core/quiz/sitting.ts';
import { rulesOf } from '#questions/views.tsx';
import type { Table } from './use-deck.ts';

/** Knows of the questions on a table whether an answer has all its parts. */
export function wholeIn(table: Table | null): IsWhole {
  return (q, answer) => {
    const question = table?.questions.get(q);
    return question !== undefined && rulesOf(question).complete(question, answer);
  };
}
