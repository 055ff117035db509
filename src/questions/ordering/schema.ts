import * as z from 'zod/mini';
import { QuestionBase } from '#core/quiz/question.ts';
import { distinctIds, Worded } from '../worded.ts';

/** Items to be put in the order in which the text has them; the file lists them so. */
export const Ordering = z.object({
  ...QuestionBase.shape,
  kind: z.literal('ordering'),
  items: z.array(Worded).check(z.minLength(3), z.maxLength(8), distinctIds()),
});
export type Ordering = z.infer<typeof Ordering>;
