import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { QuestionBase } from '#core/quiz/question.ts';
import { distinctIds, Worded } from '../worded.ts';

const Pair = z.object({
  id: z.string().check(z.regex(/^[a-z]$/)),
  left: LocalText,
  right: LocalText,
});

/** Left sides, each to be given the right side that belongs to it; `extra` right sides belong to none. */
export const Matching = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('matching'),
    pairs: z.array(Pair).check(z.minLength(2), z.maxLength(8), distinctIds()),
    extra: z.optional(z.array(Worded).check(z.maxLength(4))),
  })
  .check(
    z.refine(
      ({ pairs, extra = [] }) => {
        const ids = [...pairs, ...extra].map(({ id }) => id);
        return new Set(ids).size === ids.length;
      },
      { error: 'two with one id', path: ['extra'] },
    ),
  );
export type Matching = z.infer<typeof Matching>;
