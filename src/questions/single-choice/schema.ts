import * as z from 'zod/mini';
import { ORIGINAL } from '#core/language/spoken.ts';
import { QuestionBase } from '#core/quiz/question.ts';

const Option = z
  .catchall(z.object({ id: z.string().check(z.regex(/^[a-z]$/)) }), z.string().check(z.minLength(1)))
  .check(z.refine((option) => ORIGINAL in option, { error: `needs ${ORIGINAL}` }));
type Option = z.infer<typeof Option>;

/** One right option among several. */
export const SingleChoice = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('single-choice'),
    options: z.array(Option).check(z.minLength(2), z.maxLength(8)),
    /** The id of the right option. */
    answer: z.string(),
  })
  .check(
    z.refine((question) => new Set(question.options.map(({ id }) => id)).size === question.options.length, {
      error: 'two options with one id',
      path: ['options'],
    }),
    z.refine((question) => question.options.some(({ id }) => id === question.answer), {
      error: 'no such option',
      path: ['answer'],
    }),
  );
export type SingleChoice = z.infer<typeof SingleChoice>;
