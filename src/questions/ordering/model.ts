import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { orderingRules, type OrderingShown } from './rules.ts';
import { Ordering } from './schema.ts';

/**
 * Items to be put in the order of the text. An answer is their ids in the learner's order; each item that rightly
 * follows the one before it earns one point, of one less than there are items.
 * @example ordering.grade(question, ['b', 'c', 'a'], conditions) → { points: 1, possible: 2 }
 */
export const ordering: QuestionModel<Ordering, OrderingShown, readonly string[]> = {
  ...orderingRules,
  kind: 'ordering',
  question: Ordering,
  answer: z.array(z.string()),
};
