import type { Level } from '#core/ledger/transcript-shape.ts';
import type { AppraisedRecord } from './collection.ts';
import { isDue, type DueDays } from './due-days.ts';
import type { Hundredths } from './hundredths.ts';
import { FULL, meanOf, rounded, shareOf } from './hundredths.ts';
import type { Plan } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import { planState } from './plan-state.ts';
import type { AttemptComponent, Component, EnteredComponent, Rounding } from './scheme.ts';

/** An attempt that was marked and lies in the period. */
export interface Attempt {
  readonly record: AppraisedRecord;
  /** Day of its end by the learner's own clock. */
  readonly day: string;
  readonly percent: number;
  readonly passed: boolean;
  /** By the rules the quiz publishes. */
  readonly published: boolean;
}

/** What one quiz adds to a component. */
export interface QuizScore {
  readonly quiz: string;
  /** `null`: no attempt that counts; it adds 0, once it is due. */
  readonly score: Hundredths | null;
  /** Attempts that count here. */
  readonly attempts: number;
}

/**
 * `scored`: from attempts or an entered value. `none`: nothing that counts, so 0. `exempt`: not asked of this person.
 * `open`: not entered yet, or nothing of it is due yet. What is exempt or not due takes no part in the total; what was
 * done before it is due does.
 */
export type ScoreState = 'scored' | 'none' | 'exempt' | 'open';

/** One component of one person. */
export interface ComponentScore {
  readonly component: string;
  readonly state: ScoreState;
  /** After the cap; 0 where nothing counts. */
  readonly score: Hundredths;
  /** Whether its weight is in the total. */
  readonly weighed: boolean;
  /** Whether the pass mark is reached; true where there is none. */
  readonly passed: boolean;
  readonly quizzes: readonly QuizScore[];
  readonly plan: PlanState | null;
  /** Attempts it would have counted but for one rule, by that rule. */
  readonly refused: Readonly<Record<Refusal, number>>;
  /** Attempts that count. */
  readonly used: readonly AppraisedRecord[];
}

/** Why an attempt at one of its quizzes does not count, or counts less (`late`). */
export type Refusal = 'late' | 'level' | 'rules';

const NOTHING_REFUSED: Readonly<Record<Refusal, number>> = { late: 0, level: 0, rules: 0 };

/** What a component is made from. */
export interface Grounds {
  /** By time. */
  readonly attempts: readonly Attempt[];
  readonly plans: readonly Plan[];
  /** The day as of which everything is judged. */
  readonly day: string;
  readonly due: DueDays;
  /** What was entered for this person and component, already in range. */
  readonly entered: number | null;
  readonly rounding: Rounding;
}

/**
 * The score of one component.
 * @example scoreComponent({ kind: 'manual', outOf: 10, … }, { entered: 8, … }).score === 8000
 */
export function scoreComponent(component: Component, grounds: Grounds): ComponentScore {
  switch (component.kind) {
    case 'plan':
      return planScore(component, grounds);
    case 'contest':
    case 'manual':
      return enteredScore(component, grounds);
    case 'quizzes':
    case 'words':
    case 'exam':
      return attemptScore(component, grounds);
    default:
      return component satisfies never;
  }
}

/** A component that is not asked of somebody. */
export function exemptScore({ id }: Component): ComponentScore {
  return { ...blank(id), state: 'exempt', weighed: false, passed: true };
}

function blank(component: string): ComponentScore {
  const nothing = { quizzes: [], plan: null, refused: NOTHING_REFUSED, used: [] };
  return { component, state: 'none', score: 0, weighed: true, passed: false, ...nothing };
}

/** Nothing of it is due, and nothing of it was done. */
function notDue(component: string): ComponentScore {
  return { ...blank(component), state: 'open', weighed: false, passed: true };
}

function finish(component: Component, score: Hundredths): Pick<ComponentScore, 'score' | 'passed'> {
  const { cap = 100, passMark = 0 } = component;
  const capped = Math.min(score, cap * 100);
  return { score: capped, passed: capped >= passMark * 100 };
}

function planScore(component: Extract<Component, { kind: 'plan' }>, grounds: Grounds): ComponentScore {
  const { attempts, plans, day, rounding } = grounds;
  const plan = plans.find(({ id }) => id === component.plan);
  if (plan === undefined) return blank(component.id);
  const evidence = attempts.map(({ record, day: on, passed }) => ({ quiz: record.quiz, day: on, passed }));
  const state = planState(plan, evidence, day);
  const { due, done, late } = state;
  if (due === 0) return { ...notDue(component.id), plan: state };
  const share = 100 * done + (component.late ?? 100) * late;
  const score = shareOf(share, 100 * due, rounding);
  const counted = new Set(state.tasks.map(({ quiz }) => quiz));
  const used = attempts.filter(({ record, passed }) => passed && counted.has(record.quiz));
  return {
    ...blank(component.id),
    state: done + late > 0 ? 'scored' : 'none',
    ...finish(component, score),
    plan: state,
    used: used.map(({ record }) => record),
  };
}

function enteredScore(component: EnteredComponent, { entered, rounding, due, day }: Grounds): ComponentScore {
  if (entered === null && day < due.until) return notDue(component.id);
  if (entered === null) return { ...blank(component.id), state: 'open' };
  const score = shareOf(Math.round(entered * 100), component.outOf * 100, rounding);
  return { ...blank(component.id), state: 'scored', ...finish(component, score) };
}

function attemptScore(
  component: AttemptComponent,
  { attempts, rounding, due, day }: Grounds,
): ComponentScore {
  const refused = { ...NOTHING_REFUSED };
  const used: AppraisedRecord[] = [];
  const scores = new Map<string, Hundredths[]>();
  for (const attempt of attempts) {
    if (!component.quizzes.includes(attempt.record.quiz)) continue;
    const worth = worthOf(component, attempt, refused);
    if (worth === null) continue;
    const { quiz } = attempt.record;
    const known = scores.get(quiz) ?? [];
    known.push(rounded(attempt.percent * worth, 1, rounding));
    scores.set(quiz, known);
    used.push(attempt.record);
  }
  const quizzes = component.quizzes.map((quiz): QuizScore => {
    const list = scores.get(quiz) ?? [];
    return { quiz, score: take(list, component.take, rounding), attempts: list.length };
  });
  const asked = quizzes.filter(({ quiz, score }) => score !== null || isDue(component, quiz, due, day));
  if (asked.length === 0) return { ...notDue(component.id), quizzes, refused };
  const score = meanOf(
    asked.map((quiz) => quiz.score ?? 0),
    rounding,
  );
  const state = used.length > 0 ? 'scored' : 'none';
  return { ...blank(component.id), state, ...finish(component, score), quizzes, refused, used };
}

/** How many per cent of an attempt count, `null` for none; what stands in its way is counted. */
function worthOf(
  component: AttemptComponent,
  { record, day, published }: Attempt,
  refused: Record<Refusal, number>,
): number | null {
  const modes = component.modes ?? (component.kind === 'exam' ? ['exam'] : null);
  if (modes !== null && !modes.includes(record.mode)) return null;
  if (component.kind === 'words' && component.bilingual === true && !record.crossed) return null;
  const least: Level = component.level ?? 0;
  if (record.level < least) return refuse(refused, 'level');
  if (component.rules === 'published' && !published) return refuse(refused, 'rules');
  if (component.deadline === undefined || day <= component.deadline) return 100;
  refused.late++;
  const { late = 0 } = component;
  return late === 0 ? null : late;
}

function refuse(refused: Record<Refusal, number>, why: Refusal): null {
  refused[why]++;
  return null;
}

function take(
  scores: readonly Hundredths[],
  which: AttemptComponent['take'],
  rounding: Rounding,
): Hundredths | null {
  const [first] = scores;
  if (first === undefined) return null;
  switch (which) {
    case 'best':
      return Math.min(FULL, Math.max(...scores));
    case 'first':
      return first;
    case 'last':
      return scores.at(-1) ?? first;
    case 'average':
      return meanOf(scores, rounding);
    default:
      return which satisfies never;
  }
}
