import * as z from 'zod/mini';
import { Day, EntryMarks, REVIEW_FIELDS, TRANSLATION_STATUSES } from '#core/documents/review-fields.ts';
import { LocalText } from '#core/language/text.ts';
import { Reading } from '#core/quiz/blueprint.ts';

/** A stretch of the month: what to read in it, and what to answer. */
export const StudyWeek = z.strictObject({
  from: Day,
  until: Day,
  title: LocalText,
  /** The same kinds of page a quiz may be about. */
  read: z.array(Reading),
  /** Quizzes by their id. */
  answer: z.array(z.string()),
});
export type StudyWeek = Readonly<z.infer<typeof StudyWeek>>;
export type Reading = StudyWeek['read'][number];

/** `content/education-month/<year>.yaml`: the study month of one year. */
export const EducationMonth = z.strictObject({
  from: Day,
  until: Day,
  title: LocalText,
  /** Who decides the dates. */
  note: LocalText,
  ...REVIEW_FIELDS,
  status: z.record(z.string(), z.enum(TRANSLATION_STATUSES)),
  about: z.optional(EntryMarks),
  weeks: z.array(StudyWeek),
});
export type EducationMonth = Readonly<z.infer<typeof EducationMonth>>;

/**
 * The year of a month, as its file is called.
 * @example yearOf({ from: '2026-05-01' }) → '2026'
 */
export function yearOf({ from }: Pick<EducationMonth, 'from'>): string {
  return from.slice(0, 4);
}
