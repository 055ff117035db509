import type { Answer } from './attempt-state.ts';

/** Questions asked one by one with feedback at once, outside of any quiz; a wrong one comes back behind the others. */
export interface Rehearsal {
  /** The ids still to be asked; the first is the one on the screen. */
  readonly queue: readonly string[];
  readonly total: number;
  readonly answer: Answer;
  /** What the confirmed answer was; `null` until then. */
  readonly right: boolean | null;
  /** Ids that were wrong at least once. */
  readonly missed: readonly string[];
}

/** What can happen. */
export type RehearsalAction =
  | { readonly type: 'choose'; readonly answer: Answer }
  | { readonly type: 'confirm'; readonly right: boolean }
  | { readonly type: 'next' };

/**
 * The beginning.
 * @example rehearse(['a-001', 'a-002']).queue[0] → 'a-001'
 */
export function rehearse(questions: readonly string[]): Rehearsal {
  return { queue: questions, total: questions.length, answer: null, right: null, missed: [] };
}

/**
 * The next state; an action that does not fit, such as a second tap, changes nothing. The queue is empty when every
 * question was right once.
 * @example rehearsed(state, { type: 'confirm', right: false }).right → false
 */
export function rehearsed(state: Rehearsal, action: RehearsalAction): Rehearsal {
  const [first, ...rest] = state.queue;
  if (first === undefined) return state;
  switch (action.type) {
    case 'choose':
      return state.right === null ? { ...state, answer: action.answer } : state;
    case 'confirm': {
      if (state.right !== null || state.answer === null) return state;
      const missed = action.right || state.missed.includes(first) ? state.missed : [...state.missed, first];
      return { ...state, right: action.right, missed };
    }
    case 'next':
      if (state.right === null) return state;
      return { ...state, queue: state.right ? rest : [...rest, first], answer: null, right: null };
    default:
      return action satisfies never;
  }
}
