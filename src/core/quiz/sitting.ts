import type { AnsweredItem } from '#core/ledger/entry.ts';
import type { Answer, Attempt, Run, Saving, Sitting } from './attempt-state.ts';

/** A question on the screen, with the answer the device has for it. */
export function sit(run: Run, place: number | 'review', at: number): Sitting {
  const answer = place === 'review' ? null : answerOf(run, place);
  return { stage: 'sitting', run, place, answer, shownAt: at, failed: null };
}

/** Where an exam that is opened again goes on: at the first open question, or at the look over all of them. */
export function firstOpen(run: Run): number | 'review' {
  const index = run.questions.findIndex((_, place) => answerOf(run, place) === null);
  return index === -1 ? 'review' : index;
}

/** Leaves a question, once its answer is on the device; `to` may be where the learner is already. */
export function go(state: Attempt, to: number | 'review', at: number): Attempt {
  if (state.stage !== 'sitting') return state;
  if (to !== 'review' && state.run.questions[to] === undefined) return state;
  const item = unsaved(state, at);
  if (item === null) return { ...sit(state.run, to, at), failed: null };
  const run = withItem(state.run, item);
  // `unsaved` gives nothing where no question shows.
  const index = state.place as number;
  return {
    ...saving(state),
    write: { kind: 'answer', id: run.draft.id, index, item },
    then: sit(run, to, at),
  };
}

/** Marks the question on the screen as one to come back to, or takes the mark away. */
export function flag(state: Attempt): Attempt {
  if (state.stage !== 'sitting' || state.place === 'review') return state;
  const { run, place } = state;
  const q = run.questions[place];
  const old = run.draft.flagged ?? [];
  const flagged = old.includes(q ?? '') ? old.filter((one) => one !== q) : [...old, q ?? ''];
  return {
    ...saving(state),
    write: { kind: 'note', id: run.draft.id, notes: { flagged } },
    then: { ...state, failed: null, run: { ...run, draft: { ...run.draft, flagged } } },
  };
}

/**
 * The attempt with the answer that still stands on the screen: what is handed in when the time is over.
 * @example closeAttempt(handedIn(sitting, clock.monotonic()), clock, grade)
 */
export function handedIn(state: Sitting, at: number): Run {
  const item = unsaved(state, at);
  return item === null ? state.run : withItem(state.run, item);
}

/**
 * What the device has for a question; `null` while it is open.
 * @example answerOf(run, 0) → 'c'
 */
export function answerOf({ draft, questions }: Run, place: number): Answer {
  return draft.items.find(({ q }) => q === questions[place])?.a ?? null;
}

function unsaved({ run, place, answer, shownAt }: Sitting, at: number): AnsweredItem | null {
  if (place === 'review' || answer === null) return null;
  if (JSON.stringify(answer) === JSON.stringify(answerOf(run, place))) return null;
  const q = run.questions[place] ?? '';
  const spent = run.draft.items.find((item) => item.q === q)?.ms ?? 0;
  return { q, a: answer, ms: spent + Math.max(0, Math.round(at - shownAt)) };
}

function withItem(run: Run, item: AnsweredItem): Run {
  const items = [...run.draft.items.filter(({ q }) => q !== item.q), item];
  return { ...run, draft: { ...run.draft, items } };
}

function saving(screen: Sitting): Pick<Saving, 'stage' | 'screen'> {
  return { stage: 'saving', screen: { ...screen, failed: null } };
}
