import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { matchingRules, type MatchingShown } from './rules.ts';
import { Matching } from './schema.ts';

/**
 * Left sides to be given their right sides. An answer is the ids of right sides, the i-th for the i-th pair of the bank,
 * empty while open; each pair earns one point.
 * @example matching.grade(question, ['a', 'c', 'b'], conditions) → { points: 1, possible: 3 }
 */
export const matching: QuestionModel<Matching, MatchingShown, readonly string[]> = {
  ...matchingRules,
  kind: 'matching',
  question: Matching,
  answer: z.array(z.string()),
};
