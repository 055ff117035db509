import type { Plan } from '#core/appraisal/plan.ts';
import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import { isCalendarDay } from '#core/education-month/day.ts';
import type { Issue } from '#core/issue.ts';
import { missingPage } from './reading.ts';

/** The study plans: real days in order, each quiz once, pages and quizzes that exist. */
export function checkPlans(library: Library): readonly Issue[] {
  return library.plans.flatMap((plan) => [...days(library, plan), ...links(library, plan)]);
}

function days(library: Library, plan: Plan): readonly Issue[] {
  const wrong = (field: string, found: string, expected: string): Issue => ({
    code: 'E_FIELD',
    ...locate(library.places, plan, field),
    values: { field, found, expected },
  });
  const named: (readonly [field: string, day: string, from: string, until: string])[] = [
    ['from', plan.from, plan.from, plan.from],
    ['until', plan.until, plan.from, '9999-12-31'],
    ['check', plan.check, plan.from, plan.until],
    ...plan.parts.flatMap((part, at): (readonly [string, string, string, string])[] => [
      [`parts.${at}.from`, part.from, plan.from, plan.until],
      [`parts.${at}.until`, part.until, part.from, plan.until],
    ]),
  ];
  return named.flatMap(([field, day, from, until]) => {
    if (!isCalendarDay(day)) return [wrong(field, day, from)];
    return day < from || day > until ? [wrong(field, day, `${from} – ${until}`)] : [];
  });
}

function links(library: Library, plan: Plan): readonly Issue[] {
  const dead = (field: string, target: string): Issue => ({
    code: 'E_LINK_DEAD',
    ...locate(library.places, plan, field),
    values: { target },
  });
  const seen = new Set<string>();
  return plan.parts.flatMap((part, at) => [
    ...part.read.flatMap((reading, index) => {
      const target = missingPage(library, reading);
      return target === null ? [] : [dead(`parts.${at}.read.${index}`, target)];
    }),
    ...part.pass.flatMap((quiz, index): readonly Issue[] => {
      const field = `parts.${at}.pass.${index}`;
      const again = seen.has(quiz);
      seen.add(quiz);
      // A quiz that stands twice would be two tasks that are done by one attempt.
      if (again) {
        const place = locate(library.places, plan, field);
        return [{ code: 'E_ID_DUPLICATE', ...place, values: { id: quiz, first: plan.id } }];
      }
      return library.blueprints.some(({ id }) => id === quiz) ? [] : [dead(field, quiz)];
    }),
  ]);
}
