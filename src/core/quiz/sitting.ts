import type { AnsweredItem } from '#core/ledger/entry.ts';
import type { Answer, Attempt, Run, Saving, Sitting } from './attempt-state.ts';

/** A question on the screen, with the answer the device has for it. */
export function sit(run: Run, place: number | 'review', at: number): Sitting {
  const answer = place === 'review' ? null : answerOf(run, place);
  return { stage: 'sitting', run, place, answer, changed: false, shownAt: at, failed: null };
}

/**
 * Where a mock or an exam that is opened again goes on: where it was left. Earlier programs did not write that down:
 * theirs go on at the first open question, or at the look over all of them.
 * @example whereLeft(run) → 'review'
 */
export function whereLeft(run: Run): number | 'review' {
  const { place } = run.draft;
  if (place === 'review' || (place !== undefined && run.questions[place] !== undefined)) return place;
  const index = run.questions.findIndex((_, each) => answerOf(run, each) === null);
  return index === -1 ? 'review' : index;
}

/** Leaves a question, once its answer is on the device; `to` may be where the learner is already. */
export function go(state: Attempt, to: number | 'review', at: number): Attempt {
  if (state.stage !== 'sitting') return state;
  if (to !== 'review' && state.run.questions[to] === undefined) return state;
  const item = unsaved(state, at);
  const moved = { ...state.run, draft: { ...state.run.draft, place: to } };
  if (item === null) return sit(moved, to, at);
  const run = withItem(moved, item);
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
  return given(draft.items.find(({ q }) => q === questions[place])?.a ?? null);
}

/** How far a question is answered: not at all, not in every part, wholly. */
export const STANDS = ['open', 'partly', 'answered'] as const;
export type Stand = (typeof STANDS)[number];

/**
 * How far the question at a place is answered, by what is on the screen where it shows. `isWhole` knows whether every part is.
 * @example standOf(sitting, 0, (q, answer) => rulesOf(question).complete(question, answer)) → 'partly'
 */
export function standOf(state: Sitting, place: number, isWhole: IsWhole): Stand {
  const answer = place === state.place ? given(state.answer) : answerOf(state.run, place);
  if (answer === null) return 'open';
  return isWhole(state.run.questions[place] ?? '', answer) ? 'answered' : 'partly';
}

/** Whether a question's answer has all its parts. */
export type IsWhole = (q: string, answer: NonNullable<Answer>) => boolean;

/**
 * What the device has to be told of the question on the screen, with the time spent on it up to `at`; `null` where
 * nothing was chosen.
 * @example unsaved(sitting, clock.monotonic()) → { q: 'maqin-school-004', a: 'c', ms: 8200 }
 */
export function unsaved({ run, place, answer, changed, shownAt }: Sitting, at: number): AnsweredItem | null {
  if (place === 'review' || !changed) return null;
  const q = run.questions[place] ?? '';
  const a = given(answer);
  const known = run.draft.items.find((item) => item.q === q);
  // As it was before: told again all the same, for what was chosen in between is on the device.
  if (known !== undefined && JSON.stringify(a) === JSON.stringify(given(known.a))) return known;
  return { q, a, ms: (known?.ms ?? 0) + Math.max(0, Math.round(at - shownAt)) };
}

/** An answer with nothing in it is none: what was ticked and unticked, typed and cleared. */
function given(answer: Answer): Answer {
  const parts = Array.isArray(answer) ? answer : [answer];
  return parts.every((part) => part === null || String(part).trim() === '') ? null : answer;
}

function withItem(run: Run, item: AnsweredItem): Run {
  const items = [...run.draft.items.filter(({ q }) => q !== item.q), item];
  return { ...run, draft: { ...run.draft, items } };
}

function saving(screen: Sitting): Pick<Saving, 'stage' | 'screen'> {
  return { stage: 'saving', screen: { ...screen, failed: null } };
}
