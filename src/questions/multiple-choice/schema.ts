import * as z from 'zod/mini';
import { QuestionBase } from '#core/quiz/question.ts';
import { distinctIds, Worded } from '../worded.ts';

/** Several right options among more. */
export const MultipleChoice = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('multiple-choice'),
    options: z.array(Worded).check(z.minLength(3), z.maxLength(8), distinctIds()),
    /** The ids of the right options, in alphabetical order. */
    answer: z.array(z.string()).check(z.minLength(2)),
  })
  .check(
    z.refine(({ options, answer }) => answer.every((one) => options.some(({ id }) => id === one)), {
      error: 'no such option',
      path: ['answer'],
    }),
    z.refine(({ options, answer }) => answer.length < options.length, {
      error: 'needs a wrong option',
      path: ['answer'],
    }),
    z.refine(({ answer }) => [...new Set(answer)].sort().join() === answer.join(), {
      error: 'each id once, in alphabetical order',
      path: ['answer'],
    }),
  );
export type MultipleChoice = z.infer<typeof MultipleChoice>;
