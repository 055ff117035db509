import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { singleChoiceRules, type SingleChoiceShown } from './rules.ts';
import { SingleChoice } from './schema.ts';

/**
 * Questions with one right option. An answer is the option's id; a right one earns one point of one.
 * @example singleChoice.grade(question, 'c') → { points: 1, possible: 1 }
 */
export const singleChoice: QuestionModel<SingleChoice, SingleChoiceShown, string> = {
  ...singleChoiceRules,
  kind: 'single-choice',
  question: SingleChoice,
  answer: z.string(),
};
