import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { multipleChoiceRules, type MultipleChoiceShown } from './rules.ts';
import { MultipleChoice } from './schema.ts';

/**
 * Questions with several right options. An answer is the ids of the ticked ones in alphabetical order; it earns the
 * right ticks less the wrong ones, not below nothing, of the number of right options.
 * @example multipleChoice.grade(question, ['a', 'b'], conditions) → { points: 1, possible: 3 }
 */
export const multipleChoice: QuestionModel<MultipleChoice, MultipleChoiceShown, readonly string[]> = {
  ...multipleChoiceRules,
  kind: 'multiple-choice',
  question: MultipleChoice,
  answer: z.array(z.string()),
};
