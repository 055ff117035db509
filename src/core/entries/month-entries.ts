import type { Library } from '#core/documents/library.ts';
import { MARK_FIELDS } from '#core/documents/review-fields.ts';
import type { EntryMarks } from '#core/documents/review-fields.ts';
import { yearOf } from '#core/education-month/education-month.ts';
import type { EducationMonth } from '#core/education-month/education-month.ts';
import type { Festival, FestivalCalendar } from '#core/education-month/festival.ts';
import type { Entry } from './entry.ts';

/**
 * What a study month says, as one entry: its title, who decides its dates, the titles of its weeks.
 * @example monthEntries(month)[0]?.name === 'education-month/2026#y2026'
 */
export function monthEntries(month: EducationMonth): readonly Entry[] {
  const year = yearOf(month);
  const weeks = month.weeks.map(({ title }, index) => ({
    name: `week-${index + 1}`,
    texts: title,
    path: `weeks.${index}.title.*`,
  }));
  return [
    {
      name: `education-month/${year}#y${year}`,
      file: `content/education-month/${year}.yaml`,
      path: '',
      texts: [
        { name: 'title', texts: month.title, path: 'title.*' },
        { name: 'note', texts: month.note, path: 'note.*' },
        ...weeks,
      ],
      marks: month.about ?? {},
      ofFile: month,
    },
  ];
}

/**
 * What the festivals rest on, as one entry, and each festival.
 * @example festivalEntries(calendar)[1]?.name === 'festivals#spring-festival'
 */
export function festivalEntries(calendar: FestivalCalendar): readonly Entry[] {
  const shared = { file: 'content/festivals.yaml', ofFile: calendar };
  const { sources, festivals } = calendar;
  if (festivals.length === 0) return [];
  const texts = Object.entries(sources).map(([name, text]) => ({
    name,
    texts: text,
    path: `sources.${name}.*`,
  }));
  return [
    { ...shared, name: 'festivals#festivals', path: '', texts, marks: calendar.about ?? {} },
    ...festivals.map((festival, index): Entry => ({
      ...shared,
      name: `festivals#${festival.id}`,
      path: `festivals.${index}`,
      texts: FESTIVAL_TEXTS.map((name) => ({
        name,
        texts: festival[name],
        path: `festivals.${index}.${name}.*`,
      })),
      marks: marksOf(festival),
    })),
  ];
}

const FESTIVAL_TEXTS = ['name', 'custom', 'greeting'] as const;

/**
 * The study months and the festivals of a site.
 * @example yearEntries(library).length > 0
 */
export function yearEntries({
  educationMonths,
  festivalCalendar,
}: Pick<Library, 'educationMonths' | 'festivalCalendar'>): readonly Entry[] {
  return [...educationMonths.flatMap(monthEntries), ...festivalEntries(festivalCalendar)];
}

function marksOf(festival: Festival): EntryMarks {
  const names = Object.keys(MARK_FIELDS) as (keyof EntryMarks)[]; // The schema's own keys.
  return Object.fromEntries(names.flatMap((name) => (festival[name] ? [[name, festival[name]]] : [])));
}
