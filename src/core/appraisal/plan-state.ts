import type { Entry } from '#core/ledger/entry.ts';
import { passes } from '#core/quiz/grade.ts';
import type { Plan, PlanPart } from './plan.ts';

const MINUTE = 60_000;

/** What of a plan says what is due when: a page carries no more of it. */
export type PlanDays = Pick<Plan, 'from' | 'until'> & {
  readonly parts: readonly Pick<PlanPart, 'id' | 'from' | 'until' | 'pass'>[];
};

/** One marked attempt, as far as a plan asks: on which day, and whether it passed. */
export interface PlanEvidence {
  readonly quiz: string;
  /** By the learner's own clock, `2026-03-31`. */
  readonly day: string;
  readonly passed: boolean;
}

/** `ahead`: its part has not begun. `due`: now. `overdue`: its part is over. `late`: passed after its part's last day. */
export type TaskState = 'done' | 'late' | 'due' | 'overdue' | 'ahead';

/** One quiz of a plan for one person. */
export interface PlanTask {
  readonly part: string;
  readonly quiz: string;
  readonly until: string;
  readonly state: TaskState;
  /** The day on which it was first passed. */
  readonly day: string | null;
}

/** How far one person is with a plan on a day. */
export interface PlanState {
  /** In the plan's order. */
  readonly tasks: readonly PlanTask[];
  /** Tasks whose part is over on that day, and of those the ones passed in time and after it. */
  readonly due: number;
  readonly done: number;
  readonly late: number;
  /** What to do next: the first task that is overdue, else due, else ahead. */
  readonly next: PlanTask | null;
}

/**
 * Plan against done on a day, the same for the learner's score book, the mid-year check and the year's end. A quiz
 * passed before its part began is done; what is passed after `day` is not yet known on it.
 * @example planState(plan, [{ quiz: 'convention', day: '2026-02-01', passed: true }], '2026-06-30').next?.quiz
 */
export function planState(plan: PlanDays, evidence: readonly PlanEvidence[], day: string): PlanState {
  const firstPassed = new Map<string, string>();
  for (const { quiz, day: on, passed } of evidence) {
    if (!passed || on < plan.from || on > day) continue;
    const known = firstPassed.get(quiz);
    if (known === undefined || on < known) firstPassed.set(quiz, on);
  }
  const tasks = plan.parts.flatMap((part) =>
    part.pass.map((quiz): PlanTask => {
      const on = firstPassed.get(quiz) ?? null;
      return { part: part.id, quiz, until: part.until, state: taskState(part, on, day), day: on };
    }),
  );
  const due = tasks.filter(({ until }) => until <= day);
  const count = (state: TaskState) => due.filter((task) => task.state === state).length;
  const first = (state: TaskState) => tasks.find((task) => task.state === state);
  return {
    tasks,
    due: due.length,
    done: count('done'),
    late: count('late'),
    next: first('overdue') ?? first('due') ?? first('ahead') ?? null,
  };
}

function taskState(
  { from, until }: Pick<PlanPart, 'from' | 'until'>,
  on: string | null,
  day: string,
): TaskState {
  if (on !== null) return on <= until ? 'done' : 'late';
  if (day > until) return 'overdue';
  return day < from ? 'ahead' : 'due';
}

/**
 * The plan of a day among several, `null` when none covers it.
 * @example planOf(plans, '2026-11-23')?.id → '2026'
 */
export function planOf<P extends PlanDays>(plans: readonly P[], day: string): P | null {
  return plans.find(({ from, until }) => from <= day && day <= until) ?? null;
}

/**
 * What a learner's own attempts say to a plan, each on its day by the learner's clock. A quiz without a pass mark here is
 * passed by full points only.
 * @example planState(plan, planEvidence(entries, { convention: 60 }), '2026-06-30')
 */
export function planEvidence(
  entries: readonly Pick<Entry, 'quiz' | 'end' | 'tz' | 'score' | 'of'>[],
  passMarks: Readonly<Record<string, number>>,
): readonly PlanEvidence[] {
  return entries.map(({ quiz, end, tz, score, of }) => ({
    quiz,
    day: new Date(Date.parse(end) + tz * MINUTE).toISOString().slice(0, 10),
    passed: passes({ points: score, possible: of }, passMarks[quiz] ?? 100),
  }));
}
