import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { clozeRules, type ClozeShown } from './rules.ts';
import { Cloze } from './schema.ts';

/**
 * A sentence with gaps to be filled from a bank of words. An answer is the ids of words in the order of the gaps'
 * numbers, empty while open; each gap earns one point.
 * @example cloze.grade(question, ['1', '3'], conditions) → { points: 1, possible: 2 }
 */
export const cloze: QuestionModel<Cloze, ClozeShown, readonly string[]> = {
  ...clozeRules,
  kind: 'cloze',
  question: Cloze,
  answer: z.array(z.string()),
};
