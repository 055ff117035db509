import type * as z from 'zod/mini';
import type { Bank } from '#core/quiz/bank.ts';
import type { QuestionModel } from '#core/quiz/question.ts';
import { cloze } from './cloze/model.ts';
import { fillIn } from './fill-in/model.ts';
import { matching } from './matching/model.ts';
import { multipleChoice } from './multiple-choice/model.ts';
import { ordering } from './ordering/model.ts';
import { singleChoice } from './single-choice/model.ts';
import { translation } from './translation/model.ts';
import { trueFalse } from './true-false/model.ts';

/** Every question kind. A new kind is a folder beside this file, one line here and one in `views.tsx`. */
export const QUESTION_MODELS = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  matching,
  ordering,
  'fill-in': fillIn,
  cloze,
  translation,
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

/**
 * The questions of a bank, each read by its kind. Throws on one that its kind refuses: the content check names it
 * with file and line before a build gets here.
 * @example readQuestions(bank)[0]?.prompt
 */
export function readQuestions(bank: Bank): readonly Question[] {
  return bank.questions.map((raw) => {
    if (!Object.hasOwn(QUESTION_MODELS, raw.kind)) throw new Error(`${raw.id}: unknown kind ${raw.kind}`);
    // Checked in the line above.
    return QUESTION_MODELS[raw.kind as QuestionKind].question.parse(raw);
  });
}
