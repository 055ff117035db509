import type { Issue } from '#core/issue.ts';
import type { AnsweredItem, AttemptEvent } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';

/** What a learner gave: the kind's own schema knows its shape. */
export type Answer = AnsweredItem['a'];

/** Something the device has to remember before the learner may go on. */
export type Write =
  | { readonly kind: 'begin'; readonly draft: Draft; readonly replaces: string | null }
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly index: number;
      readonly item: AnsweredItem;
    }
  | { readonly kind: 'finish'; readonly event: AttemptEvent };

/** Why the device did not remember it, and what is tried again; `null` when it could not even be asked. */
export interface Failure {
  readonly issue: Issue;
  readonly again: Saving | null;
}

/** An attempt under way: the i-th item answers the i-th question. */
export interface Run {
  readonly draft: Draft;
  /** Ids in the order they are asked. */
  readonly questions: readonly string[];
  /** Monotonic reading at which this sitting began. */
  readonly since: number;
  /** Milliseconds of the sittings before this one. */
  readonly before: number;
}

export interface Loading {
  readonly stage: 'loading';
  /** Start was tapped before the device had answered. */
  readonly wanted: boolean;
}

export interface Intro {
  readonly stage: 'intro';
  readonly draft: Draft | null;
  readonly wanted: boolean;
  readonly failed: Failure | null;
}

export interface Asking {
  readonly stage: 'asking';
  readonly run: Run;
  readonly index: number;
  readonly answer: Answer;
  /** The answer is on the device: it can no longer change, and the learner may see whether it is right. */
  readonly confirmed: boolean;
  readonly shownAt: number;
  readonly failed: Failure | null;
}

export interface Result {
  readonly stage: 'result';
  readonly questions: readonly string[];
  readonly event: AttemptEvent;
  readonly failed: Failure | null;
}

/** While something is being written, the screen stays what it was. */
export interface Saving {
  readonly stage: 'saving';
  readonly screen: Intro | Asking | Result;
  readonly write: Write;
  /** What the learner sees as soon as the device has answered. */
  readonly then: Asking | Result;
}

/** Where a learner is with one quiz. */
export type Attempt = Loading | Intro | Asking | Saving | Result;

/** What can happen. `at` is a monotonic reading in milliseconds. */
export type Action =
  | { readonly type: 'want' }
  | { readonly type: 'opened'; readonly draft: Draft | null }
  | {
      readonly type: 'begin';
      readonly draft: Draft;
      readonly questions: readonly string[];
      readonly at: number;
    }
  | { readonly type: 'resume'; readonly questions: readonly string[]; readonly at: number }
  | { readonly type: 'choose'; readonly answer: Answer }
  | { readonly type: 'confirm'; readonly at: number }
  | { readonly type: 'next'; readonly at: number }
  | { readonly type: 'finish'; readonly event: AttemptEvent }
  | { readonly type: 'saved' }
  | { readonly type: 'failed'; readonly issue: Issue }
  | { readonly type: 'retry' };

/** Before the device was asked. The server draws this one too. */
export const LOADING: Loading = { stage: 'loading', wanted: false };

/**
 * The next state. No question shows before the answer to the one before is on the device: `begin`, `confirm` and
 * `finish` lead to `saving` and only `saved` leads on; `failed` leads back to the same screen with the same answer.
 * An action that does not fit the state, such as a second tap, changes nothing.
 * @example advance(LOADING, { type: 'opened', draft: null }).stage → 'intro'
 */
export function advance(state: Attempt, action: Action): Attempt {
  switch (action.type) {
    case 'want':
      if (state.stage === 'loading' || state.stage === 'intro') return { ...state, wanted: true };
      return state;
    case 'opened':
      if (state.stage !== 'loading') return state;
      return { stage: 'intro', draft: action.draft, wanted: state.wanted, failed: null };
    case 'begin':
      return begin(state, action);
    case 'resume':
      if (state.stage !== 'intro' || state.draft === null) return state;
      return resume(state.draft, action.questions, action.at);
    case 'choose':
      if (state.stage !== 'asking' || state.confirmed) return state;
      return { ...state, answer: action.answer, failed: null };
    case 'confirm':
      return confirm(state, action.at);
    case 'next':
      if (state.stage !== 'asking' || !state.confirmed || isLast(state)) return state;
      return ask(state.run, state.index + 1, action.at);
    case 'finish':
      return finish(state, action.event);
    case 'saved':
      return state.stage === 'saving' ? state.then : state;
    case 'failed':
      return fail(state, action.issue);
    case 'retry':
      return retry(state);
    default:
      return action satisfies never;
  }
}

/** Whether no question follows. */
export function isLast(state: Pick<Asking, 'run' | 'index'>): boolean {
  return state.index === state.run.questions.length - 1;
}

function begin(state: Attempt, action: Extract<Action, { type: 'begin' }>): Attempt {
  if (state.stage !== 'intro' && state.stage !== 'result') return state;
  const { draft, questions, at } = action;
  const old = state.stage === 'intro' ? state.draft : null;
  const screen =
    state.stage === 'intro' ? { ...state, wanted: false, failed: null } : { ...state, failed: null };
  return {
    stage: 'saving',
    screen,
    write: { kind: 'begin', draft, replaces: old?.id ?? null },
    then: ask({ draft, questions, since: at, before: 0 }, 0, at),
  };
}

function resume(draft: Draft, questions: readonly string[], at: number): Asking {
  const before = draft.items.reduce((sum, item) => sum + item.ms, 0);
  const run = { draft, questions, since: at, before };
  if (draft.items.length < questions.length) return ask(run, draft.items.length, at);
  // Everything was answered but not handed in: the last answer shows again, with the way to the result.
  const last = questions.length - 1;
  return { ...ask(run, last, at), answer: draft.items[last]?.a ?? null, confirmed: true };
}

function ask(run: Run, index: number, at: number): Asking {
  return { stage: 'asking', run, index, answer: null, confirmed: false, shownAt: at, failed: null };
}

function confirm(state: Attempt, at: number): Attempt {
  if (state.stage !== 'asking' || state.confirmed || state.answer === null) return state;
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

function finish(state: Attempt, event: AttemptEvent): Attempt {
  if (state.stage !== 'asking' || !state.confirmed || !isLast(state)) return state;
  return {
    stage: 'saving',
    screen: { ...state, failed: null },
    write: { kind: 'finish', event },
    then: { stage: 'result', questions: state.run.questions, event, failed: null },
  };
}

function fail(state: Attempt, issue: Issue): Attempt {
  if (state.stage === 'loading') {
    return { stage: 'intro', draft: null, wanted: false, failed: { issue, again: null } };
  }
  if (state.stage === 'saving') return { ...state.screen, failed: { issue, again: state } };
  // Trouble before anything was written, such as another tab that holds the quiz.
  if (state.stage === 'intro') return { ...state, wanted: false, failed: { issue, again: null } };
  return state.stage === 'result' ? { ...state, failed: { issue, again: null } } : state;
}

function retry(state: Attempt): Attempt {
  if (state.stage === 'loading' || state.stage === 'saving' || state.failed === null) return state;
  // The very same write, not a new one: if the first did reach the device after all, nothing is there twice.
  return state.failed.again === null ? LOADING : { ...state.failed.again };
}
