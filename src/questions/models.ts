import type * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { singleChoice } from './single-choice/model.ts';

/** Every question kind. A new kind is a folder beside this file, one line here and one in `views.tsx`. */
export const QUESTION_MODELS = {
  'single-choice': singleChoice,
} satisfies Record<string, QuestionModel>;

/** The name of a kind the project has. */
export type QuestionKind = keyof typeof QUESTION_MODELS;

/** A question of any kind, as a bank holds it. */
export type Question = {
  [Kind in QuestionKind]: z.infer<(typeof QUESTION_MODELS)[Kind]['question']>;
}[QuestionKind];

/**
 * The model of a question, as the contract knows it.
 * @example modelOf(question).grade(question, 'c').points
 */
export function modelOf(question: { readonly kind: QuestionKind }): QuestionModel {
  return QUESTION_MODELS[question.kind];
}
