import { isCalendarDay } from '#core/education-month/day.ts';
import type { Issue } from '#core/issue.ts';
import { nameKey } from './name-key.ts';
import type { Component, Scheme } from './scheme.ts';

/** What a scheme may refer to: the quizzes and plans of the site. */
export interface Referable {
  readonly quizzes: readonly string[];
  readonly plans: readonly string[];
}

/** Something in a scheme that does not fit the rest of it, with the path of the field. */
export interface Finding {
  readonly field: string;
  readonly issue: Pick<Issue, 'code' | 'values'>;
}

/**
 * Everything in a scheme that its shape cannot show: weights that are not 100, names of what is not there, days and
 * grades out of order. Empty means that it can be used.
 * @example schemeFindings(scheme, { quizzes: ['exam'], plans: ['2026'] }).map(({ field }) => field) → ['components']
 */
export function schemeFindings(scheme: Scheme, there: Referable): readonly Finding[] {
  const { components } = scheme;
  return [
    ...weights(scheme),
    ...days(scheme),
    ...twice('components', components),
    ...twice('grades', scheme.grades),
    ...twice('exemptions', scheme.exemptions),
    ...components.flatMap((component, at) => links(component, `components.${at}`, there)),
    ...components.flatMap((component, at) => places(component, `components.${at}.places`)),
    ...grades(scheme),
    ...namedComponents(scheme),
    ...departments(scheme),
  ];
}

function finding(field: string, code: Issue['code'], values: NonNullable<Issue['values']>): Finding {
  return { field, issue: { code, values } };
}

function weights({ components }: Scheme): readonly Finding[] {
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? [] : [finding('components', 'E_SCHEME_WEIGHTS', { sum })];
}

function days({ period, components }: Scheme): readonly Finding[] {
  const named: (readonly [field: string, day: string])[] = [
    ['period.from', period.from],
    ['period.until', period.until],
    ...components.flatMap((component, at): (readonly [string, string])[] =>
      'deadline' in component && component.deadline !== undefined
        ? [[`components.${at}.deadline`, component.deadline]]
        : [],
    ),
  ];
  return named.flatMap(([field, day]) => {
    if (!isCalendarDay(day)) return [finding(field, 'E_SCHEME_DAY', { field, found: day })];
    const outside = day < period.from || day > period.until;
    if (field === 'period.from' || !outside) return [];
    return [finding(field, 'E_SCHEME_DAY', { field, found: day })];
  });
}

function twice(list: string, things: readonly { readonly id: string }[]): readonly Finding[] {
  return things.flatMap(({ id }, at) =>
    things.findIndex((other) => other.id === id) === at
      ? []
      : [finding(`${list}.${at}.id`, 'E_SCHEME_TWICE', { field: `${list}.${at}.id`, found: id })],
  );
}

function links(component: Component, field: string, { quizzes, plans }: Referable): readonly Finding[] {
  if (component.kind === 'plan') {
    return plans.includes(component.plan) ? [] : [unknown(`${field}.plan`, component.plan, plans)];
  }
  if (!('quizzes' in component)) return [];
  return component.quizzes.flatMap((quiz, at) => {
    const path = `${field}.quizzes.${at}`;
    if (component.quizzes.indexOf(quiz) < at)
      return [finding(path, 'E_SCHEME_TWICE', { field: path, found: quiz })];
    return quizzes.includes(quiz) ? [] : [unknown(path, quiz, quizzes)];
  });
}

/** What places are worth: at most full marks, and never more than a better place. */
function places(component: Component, path: string): readonly Finding[] {
  if (component.kind !== 'contest') return [];
  const { outOf, places: worth = [] } = component;
  return worth.flatMap((points, at) => {
    const most = worth[at - 1] ?? outOf;
    const field = `${path}.${at}`;
    return points <= most ? [] : [finding(field, 'E_SCHEME_PLACES', { field, found: points, most })];
  });
}

/** Each lower than the one before, the last for everybody. */
function grades({ grades: bands }: Scheme): readonly Finding[] {
  const wrong = bands.flatMap(({ from }, at) => {
    const before = bands[at - 1]?.from ?? 101;
    return from < before ? [] : [finding(`grades.${at}.from`, 'E_SCHEME_GRADES', { found: from })];
  });
  const last = bands.at(-1);
  const reachesAll = last?.from === 0 && last.needs === undefined;
  return reachesAll
    ? wrong
    : [...wrong, finding(`grades.${bands.length - 1}`, 'E_SCHEME_GRADES', { found: last?.from ?? '∅' })];
}

/** Components that grades, exemptions and columns name. */
function namedComponents({ components, grades: bands, exemptions, layout }: Scheme): readonly Finding[] {
  const known = components.map(({ id }) => id);
  const marked = components.filter(({ passMark }) => passMark !== undefined).map(({ id }) => id);
  const missing = (field: string, names: readonly string[], from: readonly string[]) =>
    names.flatMap((name, at) => (from.includes(name) ? [] : [unknown(`${field}.${at}`, name, from)]));
  return [
    ...bands.flatMap(({ needs = [] }, at) => missing(`grades.${at}.needs`, needs, marked)),
    ...exemptions.flatMap((reason, at) =>
      reason.components === 'all' ? [] : missing(`exemptions.${at}.components`, reason.components, known),
    ),
    ...layout.columns.flatMap((column, at) => {
      const [, id] = /^component:(.*)$/.exec(column) ?? [];
      return id === undefined || known.includes(id) ? [] : [unknown(`layout.columns.${at}`, id, known)];
    }),
  ];
}

/** Targets of one department under two spellings of its name: only the first would count. */
function departments({ targets }: Scheme): readonly Finding[] {
  const keys = targets.departments.map(({ name }) => nameKey(name));
  return targets.departments.flatMap(({ name }, at) => {
    const field = `targets.departments.${at}.name`;
    return keys.indexOf(keys[at] ?? '') === at
      ? []
      : [finding(field, 'E_SCHEME_TWICE', { field, found: name })];
  });
}

function unknown(field: string, found: string, there: readonly string[]): Finding {
  return finding(field, 'E_SCHEME_UNKNOWN', { field, found, known: there.join(', ') || '∅' });
}
