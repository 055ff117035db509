import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { QuestionBase } from '#core/quiz/question.ts';
import { sameGaps } from '../gaps.ts';
import { distinctIds, Worded } from '../worded.ts';

/** A sentence with gaps to type into; accepted answers are separated by ` | `, the text's own first. */
export const FillIn = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('fill-in'),
    text: LocalText,
    gaps: z.array(Worded).check(z.minLength(1), z.maxLength(6), distinctIds()),
  })
  .check(
    z.refine(
      ({ text, gaps }) =>
        sameGaps(
          text,
          gaps.map(({ id }) => id),
        ),
      { error: 'each gap once in every language', path: ['text'] },
    ),
  );
export type FillIn = z.infer<typeof FillIn>;
