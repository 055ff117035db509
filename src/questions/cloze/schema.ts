import * as z from 'zod/mini';
import { LocalText, ORIGINAL } from '#core/language/text.ts';
import { QuestionBase } from '#core/quiz/question.ts';
import { gapsOf, sameGaps } from '../gaps.ts';
import { distinctIds, Worded } from '../worded.ts';

/** A sentence with gaps and a bank of words: the word whose id a gap has fits it, words beyond fit none. */
export const Cloze = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('cloze'),
    text: LocalText,
    words: z.array(Worded).check(z.minLength(2), z.maxLength(10), distinctIds()),
  })
  .check(
    z.refine(({ text }) => gapsOf(text[ORIGINAL] ?? '').length > 0, { error: 'no gap', path: ['text'] }),
    z.refine(({ text }) => sameGaps(text, gapsOf(text[ORIGINAL] ?? '')), {
      error: 'each gap once in every language',
      path: ['text'],
    }),
    z.refine(
      ({ text, words }) => gapsOf(text[ORIGINAL] ?? '').every((gap) => words.some(({ id }) => id === gap)),
      { error: 'a gap has no word', path: ['words'] },
    ),
  );
export type Cloze = z.infer<typeof Cloze>;
