import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import { dayAfter, isCalendarDay } from '#core/education-month/day.ts';
import type { Festival } from '#core/education-month/festival.ts';
import type { Issue } from '#core/issue.ts';

/** The festivals: real days, one after the other, each with a source that is listed. */
export function checkFestivals(library: Library): readonly Issue[] {
  const { festivals, sources } = library.festivalCalendar;
  return festivals.flatMap((festival) => {
    const { dates } = festival;
    const source = (field: string, key: string) =>
      key in sources ? [] : [issue(library, festival, field, { target: key })];
    return [
      ...source('source', festival.source),
      ...dates.flatMap((date, index) => source(`dates.${index}.source`, date.source)),
      ...dates.flatMap(({ date }, index) => {
        if (!isCalendarDay(date)) return [field(library, festival, index, date, '2026-05-01')];
        const before = dates[index - 1]?.date ?? '';
        return date > before ? [] : [field(library, festival, index, date, `> ${before}`)];
      }),
      ...dates.flatMap(({ date, or }, index) =>
        or === undefined || !isCalendarDay(date) || or === dayAfter(date)
          ? []
          : [field(library, festival, index, or, dayAfter(date), 'or')],
      ),
    ];
  });
}

function field(
  library: Library,
  festival: Festival,
  index: number,
  found: string,
  expected: string,
  name = 'date',
): Issue {
  const path = `dates.${index}.${name}`;
  return {
    code: 'E_FIELD',
    ...locate(library.places, festival, path),
    values: { field: path, found, expected },
  };
}

function issue(library: Library, festival: Festival, path: string, values: { target: string }): Issue {
  return { code: 'E_LINK_DEAD', ...locate(library.places, festival, path), values };
}
