import type { AnsweredItem } from '#core/ledger/entry.ts';
import type { Asking, Attempt, Run } from './attempt-state.ts';

/** A question of a practice, not answered yet. */
export function ask(run: Run, index: number, at: number): Asking {
  return { stage: 'asking', run, index, answer: null, confirmed: false, shownAt: at, failed: null };
}

/** Whether no question follows. */
export function isLast(state: Pick<Asking, 'run' | 'index'>): boolean {
  return state.index === state.run.questions.length - 1;
}

/** Writes the answer; what is right shows once the device has it. */
export function confirmAsking(state: Asking, at: number): Attempt {
  if (state.confirmed || state.answer === null) return state;
  const { run, index, answer, shownAt } = state;
  const q = run.questions[index];
  if (q === undefined) throw new RangeError(`no question ${index} in this paper`);
  const item: AnsweredItem = { q, a: answer, ms: Math.max(0, Math.round(at - shownAt)) };
  const draft = { ...run.draft, items: [...run.draft.items.slice(0, index), item] };
  return {
    stage: 'saving',
    screen: { ...state, failed: null },
    write: { kind: 'answer', id: draft.id, index, item },
    then: { ...state, run: { ...run, draft }, confirmed: true, failed: null },
  };
}
