import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import { dayAfter, isCalendarDay } from '#core/education-month/day.ts';
import { yearOf } from '#core/education-month/education-month.ts';
import type { EducationMonth } from '#core/education-month/education-month.ts';
import type { Issue } from '#core/issue.ts';
import { missingPage } from './reading.ts';

/** The study months: real days in order, weeks that fill the month, and pages and quizzes that exist. */
export function checkEducationMonth(library: Library): readonly Issue[] {
  return library.educationMonths.flatMap((month) => [...days(library, month), ...links(library, month)]);
}

function days(library: Library, month: EducationMonth): readonly Issue[] {
  const { weeks } = month;
  const spans = [month, ...weeks];
  const unreal = spans.flatMap((span) =>
    (['from', 'until'] as const).flatMap((field) =>
      isCalendarDay(span[field]) ? [] : [wrong(library, span, field, span[field], '2026-05-01')],
    ),
  );
  if (unreal.length > 0) return unreal;
  const expect = (thing: object, field: string, found: string, expected: string): readonly Issue[] =>
    found === expected ? [] : [wrong(library, thing, field, found, expected)];
  const file = library.places.get(month)?.source.file ?? '';
  return [
    ...expect(month, 'from', month.from, file.replace(/^.*?(\d{4})\.yaml$/, `$1${month.from.slice(4)}`)),
    ...expect(month, 'until', yearOf({ from: month.until }), yearOf(month)),
    ...spans
      .filter(({ from, until }) => until < from)
      .map((span) => wrong(library, span, 'until', span.until, `≥ ${span.from}`)),
    ...weeks.flatMap((week, index) => {
      const before = weeks[index - 1];
      return expect(week, 'from', week.from, before === undefined ? month.from : dayAfter(before.until));
    }),
    ...weeks.slice(-1).flatMap((week) => expect(week, 'until', week.until, month.until)),
  ];
}

function links(library: Library, { weeks }: EducationMonth): readonly Issue[] {
  return weeks.flatMap((week) => [
    ...week.read.flatMap((reading, index) => {
      const target = missingPage(library, reading);
      return target === null ? [] : [dead(library, week, `read.${index}`, target)];
    }),
    ...week.answer.flatMap((quiz, index) =>
      library.blueprints.some(({ id }) => id === quiz) ? [] : [dead(library, week, `answer.${index}`, quiz)],
    ),
  ]);
}

function wrong(library: Library, thing: object, field: string, found: string, expected: string): Issue {
  return { code: 'E_FIELD', ...locate(library.places, thing, field), values: { field, found, expected } };
}

function dead(library: Library, thing: object, field: string, target: string): Issue {
  return { code: 'E_LINK_DEAD', ...locate(library.places, thing, field), values: { target } };
}
