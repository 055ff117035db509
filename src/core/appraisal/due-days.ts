import type { Plan } from './plan.ts';
import type { AttemptComponent, Scheme } from './scheme.ts';

/** By when what a scheme asks for is to be done. */
export interface DueDays {
  /** The period's last day: by then everything is due. */
  readonly until: string;
  /** For quizzes of a plan the last day of their part. */
  readonly planned: ReadonlyMap<string, string>;
}

/**
 * The plans a scheme names, in the order of its components.
 * @example plansOf(scheme, plans).map(({ id }) => id) → ['2026']
 */
export function plansOf({ components }: Pick<Scheme, 'components'>, plans: readonly Plan[]): readonly Plan[] {
  return components.flatMap((component) =>
    component.kind === 'plan' ? plans.filter(({ id }) => id === component.plan) : [],
  );
}

/** By when each quiz of some plans is to be done; of two days the first. */
export function dueDays({ period }: Pick<Scheme, 'period'>, plans: readonly Plan[]): DueDays {
  const planned = new Map<string, string>();
  for (const { pass, until } of plans.flatMap(({ parts }) => parts)) {
    for (const quiz of pass) {
      const known = planned.get(quiz);
      if (known === undefined || until < known) planned.set(quiz, until);
    }
  }
  return { until: period.until, planned };
}

/**
 * Whether somebody who has not taken a quiz by the end of a day has missed it there: the component's deadline is over,
 * or the quiz's part of the plan, or the period.
 * @example isDue(component, 'convention', { until: '2026-12-31', planned }, '2026-06-30')
 */
export function isDue(
  { deadline }: Pick<AttemptComponent, 'deadline'>,
  quiz: string,
  { until, planned }: DueDays,
  day: string,
): boolean {
  return [deadline, planned.get(quiz), until].some((last) => last !== undefined && last <= day);
}
