import type { Issue } from '#core/issue.ts';
import type { AnsweredItem, AttemptEvent } from '#core/ledger/entry.ts';
import type { Draft, DraftNotes } from '#core/ledger/ports.ts';

/** What a learner gave: the kind's own schema knows its shape. */
export type Answer = AnsweredItem['a'];

/** Something the device has to remember before the learner may go on. */
export type Write =
  | FirstWrite
  /** What the device knew of the attempt and no longer does, from what the page still holds; then what it was asked. */
  | {
      readonly kind: 'restore';
      readonly draft: Draft;
      readonly questions: readonly string[];
      readonly then: FirstWrite;
    };

/** What a learner's step asks for. */
export type FirstWrite =
  | {
      readonly kind: 'begin';
      readonly draft: Draft;
      readonly replaces: string | null;
      /** What it replaces is not dropped but handed in like this. */
      readonly gives?: AttemptEvent;
      /** Begun before the device had answered: it may know of an attempt that has to go on instead. */
      readonly unasked: boolean;
    }
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly index: number;
      readonly item: AnsweredItem;
    }
  | { readonly kind: 'note'; readonly id: string; readonly notes: DraftNotes }
  | { readonly kind: 'finish'; readonly event: AttemptEvent };

/** Why the device did not remember it, and what is tried again; `null` when it could not even be asked. */
export interface Failure {
  readonly issue: Issue;
  readonly again: Saving | null;
}

/** An attempt under way. */
export interface Run {
  readonly draft: Draft;
  /** Ids in the order they are asked. */
  readonly questions: readonly string[];
  /** Monotonic reading at which this sitting began. */
  readonly since: number;
  /** Milliseconds of the sittings before this one. */
  readonly before: number;
  /** Monotonic reading at which the time is over; `null` without a limit. */
  readonly ends: number | null;
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

/** Practice: one question after the other, the i-th item answers the i-th question. */
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

/** Mock and exam: any question at any time, answers can change until they are handed in. */
export interface Sitting {
  readonly stage: 'sitting';
  readonly run: Run;
  /** A question's place, or the look over all of them before handing in. */
  readonly place: number | 'review';
  /** What the question on the screen is answered with; acknowledged by the device once the learner leaves it. */
  readonly answer: Answer;
  /** Something was chosen since it shows: the device may hold any of it. */
  readonly changed: boolean;
  readonly shownAt: number;
  readonly failed: Failure | null;
}

/** Wrong ones once more. Nothing of it counts. */
export interface Drill {
  readonly stage: 'drill';
  readonly paper: { readonly quiz: string; readonly seed: string };
  /** Questions still to be asked, the first of them now. */
  readonly queue: readonly string[];
  readonly answer: Answer;
  readonly confirmed: boolean;
  /** What stays to be asked after this one; known once it is confirmed. */
  readonly rest: readonly string[];
  /** Where it was begun: before the end of an attempt, or at its result. */
  readonly back: Asking | Result;
  readonly failed: Failure | null;
}

export interface Result {
  readonly stage: 'result';
  readonly event: AttemptEvent;
  readonly failed: Failure | null;
}

/** While something is being written, the screen stays what it was; a practice that begins shows its first question. */
export interface Saving {
  readonly stage: 'saving';
  readonly screen: Intro | Asking | Sitting | Drill | Result;
  readonly write: Write;
  /** What the learner sees as soon as the device has answered. */
  readonly then: Asking | Sitting | Drill | Result;
  /** Where it leads back to when it fails, if not to the screen. */
  readonly back?: Intro | Result;
}

/** Where a learner is with one quiz. */
export type Attempt = Loading | Intro | Asking | Sitting | Drill | Saving | Result;

/** What can happen. `at` and `ends` are monotonic readings in milliseconds. */
export type Action =
  | { readonly type: 'want' }
  | { readonly type: 'opened'; readonly draft: Draft | null }
  | {
      readonly type: 'begin';
      /** Before the device had answered; counts only as long as it has not. */
      readonly unasked?: boolean;
      /** How the attempt that is given up for it is handed in. */
      readonly gives?: AttemptEvent;
      readonly draft: Draft;
      readonly questions: readonly string[];
      readonly at: number;
      readonly ends: number | null;
    }
  | {
      readonly type: 'resume';
      readonly questions: readonly string[];
      readonly at: number;
      readonly ends: number | null;
    }
  | { readonly type: 'choose'; readonly answer: Answer }
  /** `right` tells a drill whether the question is done with. */
  | { readonly type: 'confirm'; readonly at: number; readonly right: boolean }
  | { readonly type: 'next'; readonly at: number }
  | { readonly type: 'go'; readonly to: number | 'review'; readonly at: number }
  | { readonly type: 'flag' }
  | { readonly type: 'drill'; readonly queue: readonly string[] }
  | { readonly type: 'leave' }
  | { readonly type: 'finish'; readonly event: AttemptEvent }
  | { readonly type: 'look'; readonly event: AttemptEvent }
  | { readonly type: 'saved' }
  | { readonly type: 'failed'; readonly issue: Issue }
  | { readonly type: 'retry' };
