import * as z from 'zod/mini';
import { QuestionBase } from '#core/quiz/question.ts';
import { distinctIds, Worded } from '../worded.ts';

/** Whether the statement of the prompt agrees with the text, and what in the text says so. */
export const TrueFalse = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('true-false'),
    answer: z.boolean(),
    reasons: z.array(Worded).check(z.minLength(2), z.maxLength(6), distinctIds()),
    /** The id of the right reason. */
    reason: z.string(),
  })
  .check(
    z.refine((question) => question.reasons.some(({ id }) => id === question.reason), {
      error: 'no such reason',
      path: ['reason'],
    }),
  );
export type TrueFalse = z.infer<typeof TrueFalse>;
