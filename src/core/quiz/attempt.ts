import type { Issue } from '#core/issue.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import { ask, confirmAsking, isLast } from './asking.ts';
import type {
  Action,
  Answer,
  Asking,
  Attempt,
  Intro,
  Loading,
  Result,
  Run,
  Saving,
} from './attempt-state.ts';
import { beginDrill, confirmDrill, drillOf } from './drill.ts';
import { runOf } from './open-attempt.ts';
import { flag, go, sit, whereLeft } from './sitting.ts';

/** Before the device was asked. The server draws this one too. */
export const LOADING: Loading = { stage: 'loading', wanted: false };

/**
 * The next state. No question shows before the answer to the one before is on the device: what has to be remembered
 * leads to `saving` and only `saved` leads on; `failed` leads back to the same screen with the same answer. The first
 * question of a practice may be read and answered while the device is being asked, but not confirmed.
 * An action that does not fit the state, such as a second tap, changes nothing.
 * @example advance(LOADING, { type: 'opened', draft: null }).stage → 'intro'
 */
export function advance(state: Attempt, action: Action): Attempt {
  switch (action.type) {
    case 'want':
      if (state.stage === 'loading' || state.stage === 'intro') return { ...state, wanted: true };
      return state;
    case 'opened':
      if (isUnasked(state)) return { stage: 'intro', draft: action.draft, wanted: true, failed: null };
      if (state.stage !== 'loading') return state;
      return { stage: 'intro', draft: action.draft, wanted: state.wanted, failed: null };
    case 'begin':
      return begin(state, action);
    case 'resume':
      return resume(state, action);
    case 'choose':
      return choose(state, action.answer);
    case 'confirm':
      if (state.stage === 'drill') return confirmDrill(state, action.right);
      return state.stage === 'asking' ? confirmAsking(state, action.at) : state;
    case 'next':
      return next(state, action.at);
    case 'go':
      return go(state, action.to, action.at);
    case 'flag':
      return flag(state);
    case 'drill':
      return beginDrill(state, action.queue);
    case 'leave':
      return state.stage === 'drill' && state.back.stage === 'result' ? state.back : state;
    case 'finish':
      return finish(state, action.event);
    case 'look':
      if (state.stage !== 'intro') return state;
      return { stage: 'result', event: action.event, failed: null };
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

function begin(state: Attempt, action: Extract<Action, { type: 'begin' }>): Attempt {
  const { draft, questions, at, ends, unasked = false, gives } = action;
  const back = unasked ? introOf(state) : backOf(state);
  if (back === null) return state;
  const old = back.stage === 'intro' ? back.draft : null;
  const run: Run = { draft, questions, since: at, before: 0, ends };
  const given = gives === undefined ? {} : { gives };
  const write = { kind: 'begin', draft, replaces: old?.id ?? null, unasked, ...given } as const;
  if (!isPractice(run)) return { stage: 'saving', screen: back, write, then: sit(run, 0, at) };
  const first = ask(run, 0, at);
  return { stage: 'saving', screen: first, write, then: first, back };
}

/** What a beginning leads back to: the screen it was asked for on. */
function backOf(state: Attempt): Intro | Result | null {
  if (state.stage === 'intro') return { ...state, wanted: false, failed: null };
  return state.stage === 'result' ? { ...state, failed: null } : null;
}

/** The same before the device has answered. */
function introOf(state: Attempt): Intro | null {
  return state.stage === 'loading' ? { stage: 'intro', draft: null, wanted: false, failed: null } : null;
}

function isUnasked(state: Attempt): boolean {
  return state.stage === 'saving' && state.write.kind === 'begin' && state.write.unasked;
}

function choose(state: Attempt, answer: Answer): Attempt {
  if (state.stage === 'saving') {
    const { screen, then, write } = state;
    if (write.kind !== 'begin' || screen.stage !== 'asking') return state;
    return { ...state, screen: { ...screen, answer }, then: { ...then, answer } as Asking }; // The same question.
  }
  if (state.stage === 'sitting') {
    return state.place === 'review' ? state : { ...state, answer, changed: true, failed: null };
  }
  if ((state.stage !== 'asking' && state.stage !== 'drill') || state.confirmed) return state;
  return { ...state, answer, failed: null };
}

function resume(state: Attempt, action: Extract<Action, { type: 'resume' }>): Attempt {
  if (state.stage !== 'intro' || state.draft === null) return state;
  const { questions, at, ends } = action;
  const { draft } = state;
  const run = runOf(draft, questions, at, ends);
  if (!isPractice(run)) return sit(run, whereLeft(run), at);
  if (draft.items.length < questions.length) return ask(run, draft.items.length, at);
  // Everything was answered but not handed in: the last answer shows again, with the way to the result.
  const last = questions.length - 1;
  const end = { ...ask(run, last, at), answer: draft.items[last]?.a ?? null, confirmed: true };
  const again = draft.again ?? [];
  return again.length === 0 ? end : drillOf(end, again);
}

function next(state: Attempt, at: number): Attempt {
  if (state.stage === 'drill') {
    return state.confirmed && state.rest.length > 0 ? drillOf(state.back, state.rest) : state;
  }
  if (state.stage !== 'asking' || !state.confirmed || isLast(state)) return state;
  return ask(state.run, state.index + 1, at);
}

/** Hands in: a practice past its last question, anything else at any time; what was not opened again as it stands. */
function finish(state: Attempt, event: AttemptEvent): Attempt {
  if (state.stage === 'intro' && state.draft?.id === event.id) return handing(state, event);
  if (state.stage === 'asking' && !(state.confirmed && isLast(state))) return state;
  if (state.stage === 'drill' && state.back.stage === 'result') return state;
  if (state.stage !== 'asking' && state.stage !== 'sitting' && state.stage !== 'drill') return state;
  return handing(state, event);
}

function handing(state: Saving['screen'], event: AttemptEvent): Saving {
  return {
    stage: 'saving',
    screen: { ...state, failed: null },
    write: { kind: 'finish', event },
    then: { stage: 'result', event, failed: null },
  };
}

function fail(state: Attempt, issue: Issue): Attempt {
  if (state.stage === 'loading') {
    return { stage: 'intro', draft: null, wanted: false, failed: { issue, again: null } };
  }
  if (state.stage === 'saving') {
    const again = issue.code === 'E_STORE_CLEARED' ? restored(state) : state;
    return { ...(state.back ?? state.screen), failed: { issue, again } };
  }
  // Trouble before anything was written, such as another tab that holds the quiz.
  if (state.stage === 'intro') return { ...state, wanted: false, failed: { issue, again: null } };
  return state.stage === 'result' ? { ...state, failed: { issue, again: null } } : state;
}

/** The same step, with all that the page still holds of the attempt before it. */
function restored(state: Saving): Saving {
  const { screen, write } = state;
  const at = screen.stage === 'drill' ? screen.back : screen;
  if (write.kind === 'restore' || write.kind === 'begin' || (at.stage !== 'asking' && at.stage !== 'sitting'))
    return state;
  const { draft, questions } = at.run;
  return { ...state, write: { kind: 'restore', draft, questions, then: write } };
}

function retry(state: Attempt): Attempt {
  if (state.stage === 'loading' || state.stage === 'saving' || state.failed === null) return state;
  // The very same write, not a new one: if the first did reach the device after all, nothing is there twice.
  return state.failed.again === null ? LOADING : { ...state.failed.again };
}

function isPractice({ draft }: Run): boolean {
  return (draft.mode ?? 'practice') === 'practice';
}
