import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { fillInRules, type FillInShown } from './rules.ts';
import { FillIn } from './schema.ts';

/**
 * A sentence with gaps to be typed. An answer is what was typed, in the order of the gaps' numbers, empty while open;
 * each gap earns two points when right, and what the quiz gives when almost right.
 * @example fillIn.grade(question, ['每季度', ''], conditions) → { points: 2, possible: 4 }
 */
export const fillIn: QuestionModel<FillIn, FillInShown, readonly string[]> = {
  ...fillInRules,
  kind: 'fill-in',
  question: FillIn,
  answer: z.array(z.string()),
};
