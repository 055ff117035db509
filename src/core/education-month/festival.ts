import * as z from 'zod/mini';
import {
  Day,
  EntryMarks,
  MARK_FIELDS,
  REVIEW_FIELDS,
  TRANSLATION_STATUSES,
} from '#core/documents/review-fields.ts';
import { LocalText } from '#core/language/text.ts';

/** Announced by a government, or worked out from a calendar until it is. */
export const DATE_STATUSES = ['official', 'computed'] as const;

/** One day a festival falls on. */
export const FestivalDate = z.strictObject({
  date: Day,
  /** Where the calendar leaves two days open, the second of them. */
  or: z.optional(Day),
  status: z.enum(DATE_STATUSES),
  /** Key of `sources`. */
  source: z.string(),
});
export type FestivalDate = Readonly<z.infer<typeof FestivalDate>>;

/** A festival of the neighbours: when it is, what is usual, what one says. */
export const Festival = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: LocalText,
  custom: LocalText,
  greeting: LocalText,
  /** Key of `sources`: where the custom is described. */
  source: z.string(),
  dates: z.array(FestivalDate),
  ...MARK_FIELDS,
});
export type Festival = Readonly<z.infer<typeof Festival>>;

/** `content/festivals.yaml`. */
export const FestivalCalendar = z.strictObject({
  ...REVIEW_FIELDS,
  status: z.record(z.string(), z.enum(TRANSLATION_STATUSES)),
  about: z.optional(EntryMarks),
  /** What the dates and customs rest on, by a key of its own. */
  sources: z.record(z.string(), LocalText),
  festivals: z.array(Festival),
});
export type FestivalCalendar = Readonly<z.infer<typeof FestivalCalendar>>;
