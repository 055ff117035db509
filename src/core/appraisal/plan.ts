import * as z from 'zod/mini';
import { Day, REVIEW_FIELDS } from '#core/documents/review-fields.ts';
import { LocalText } from '#core/language/text.ts';
import { Reading } from '#core/quiz/blueprint.ts';

const Id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(40));

/** A stretch of the year: what to read in it, and what to have passed by its end. */
export const PlanPart = z.strictObject({
  id: Id,
  title: LocalText,
  from: Day,
  until: Day,
  /** Reading leaves no record; a passed quiz is what shows it. */
  read: z.array(Reading),
  /** Quizzes by their id. */
  pass: z.array(z.string()).check(z.minLength(1)),
});
export type PlanPart = Readonly<z.infer<typeof PlanPart>>;

/** `content/plans/<id>.yaml`: what is to be studied and passed by when. */
export const Plan = z.strictObject({
  id: Id,
  title: LocalText,
  ...REVIEW_FIELDS,
  from: Day,
  until: Day,
  /** Day of the check in the middle of the year. */
  check: Day,
  parts: z.array(PlanPart).check(z.minLength(1), z.maxLength(60)),
});
export type Plan = Readonly<z.infer<typeof Plan>>;
