import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { trueFalseRules, type TrueFalseAnswer, type TrueFalseShown } from './rules.ts';
import { TrueFalse } from './schema.ts';

/**
 * Statements that agree with the text or do not, with the reason. An answer is the truth and the id of a reason; the
 * truth earns one point, the reason one more, with the right truth only.
 * @example trueFalse.grade(question, ['true', 'b'], conditions) → { points: 1, possible: 2 }
 */
export const trueFalse: QuestionModel<TrueFalse, TrueFalseShown, TrueFalseAnswer> = {
  ...trueFalseRules,
  kind: 'true-false',
  question: TrueFalse,
  answer: z.tuple([z.enum(['', 'true', 'false']), z.string()]),
};
