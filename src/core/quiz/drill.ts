import { isLast } from './asking.ts';
import type { Asking, Attempt, Drill, Result } from './attempt-state.ts';

/** Begins with the wrong ones once more: before the end of an attempt, where the device remembers it, or at its result. */
export function beginDrill(state: Attempt, queue: readonly string[]): Attempt {
  if (queue.length === 0) return state;
  if (state.stage === 'result') return drillOf({ ...state, failed: null }, queue);
  if (state.stage !== 'asking' || !state.confirmed || !isLast(state)) return state;
  const back = withAgain(state, queue);
  return {
    stage: 'saving',
    screen: { ...state, failed: null },
    write: { kind: 'note', id: back.run.draft.id, notes: { again: queue } },
    then: drillOf(back, queue),
  };
}

/** A drill at its first question. */
export function drillOf(back: Asking | Result, queue: readonly string[]): Drill {
  const { quiz, seed } = back.stage === 'asking' ? back.run.draft : back.event;
  const paper = { quiz, seed };
  return { stage: 'drill', paper, queue, answer: null, confirmed: false, rest: queue, back, failed: null };
}

/** A right answer takes the question out; a wrong one puts it behind the others. */
export function confirmDrill(state: Drill, right: boolean): Attempt {
  const [first, ...others] = state.queue;
  if (state.confirmed || state.answer === null || first === undefined) return state;
  const rest = right ? others : [...others, first];
  if (state.back.stage === 'result') return { ...state, confirmed: true, rest };
  const back = withAgain(state.back, rest);
  return {
    stage: 'saving',
    screen: { ...state, failed: null },
    write: { kind: 'note', id: back.run.draft.id, notes: { again: rest } },
    then: { ...state, confirmed: true, rest, back, failed: null },
  };
}

function withAgain(asking: Asking, again: readonly string[]): Asking {
  const { run } = asking;
  return { ...asking, failed: null, run: { ...run, draft: { ...run.draft, again } } };
}
