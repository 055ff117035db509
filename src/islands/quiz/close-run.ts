import type { AttemptEvent } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import type { Answer, Run } from '#core/quiz/attempt-state.ts';
import { closeAttempt } from '#core/quiz/close-attempt.ts';
import { runOf } from '#core/quiz/open-attempt.ts';
import { browserClock as clock } from '#platform/clock.ts';
import { rulesOf } from '#questions/views.tsx';
import type { Table } from './use-deck.ts';

/** The event of a run, each answer marked in the languages the attempt was begun in. */
export function closeRun(run: Run, table: Table | null): AttemptEvent {
  return closeAttempt(run, clock, ({ q, a }: { q: string; a: Answer }) => {
    const question = table?.questions.get(q);
    if (!table || question === undefined) throw new RangeError(`no question ${q}`);
    return rulesOf(question).grade(question, a, { ...table.conditions, ask: run.draft.lang });
  });
}

/** The event of an attempt that is not opened again: what the device has of it. */
export function closeDraft(draft: Draft, table: Table): AttemptEvent {
  return closeRun(runOf(draft, table.paper, clock.monotonic(), null), table);
}
