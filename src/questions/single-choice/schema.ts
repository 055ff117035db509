import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { QuestionBase } from '#core/quiz/question.ts';
import { distinctIds, Worded } from '../worded.ts';

/** One right option among several. */
export const SingleChoice = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('single-choice'),
    /** A word the prompt asks about; it is shown in another language than the options. */
    word: z.optional(LocalText),
    options: z.array(Worded).check(z.minLength(2), z.maxLength(8), distinctIds()),
    /** The id of the right option. */
    answer: z.string(),
  })
  .check(
    z.refine((question) => question.options.some(({ id }) => id === question.answer), {
      error: 'no such option',
      path: ['answer'],
    }),
  );
export type SingleChoice = z.infer<typeof SingleChoice>;
