import type { AnsweredItem } from '#core/ledger/entry.ts';
import { rulesOf } from '#questions/views.tsx';
import type { Table } from './use-deck.ts';

/**
 * The questions that did not earn everything, in the order of `items`.
 * @example wrongIn(event.ans, table) → ['convention-004']
 */
export function wrongIn(items: readonly AnsweredItem[], table: Table): readonly string[] {
  return items
    .filter(({ q, a }) => {
      const question = table.questions.get(q);
      if (question === undefined) return false;
      const { points, possible } = rulesOf(question).grade(question, a, table.conditions);
      return points < possible;
    })
    .map(({ q }) => q);
}
