import * as z from 'zod/mini';
import type { QuestionModel } from '#core/quiz/question.ts';
import { translationRules, type TranslationShown } from './rules.ts';
import { Translation } from './schema.ts';

/**
 * A sentence to be put into another language, out of tiles or by typing; both are judged alike. An answer is the whole
 * sentence. It earns two points when right, and what the quiz gives when almost right.
 * @example translation.grade(question, '有喜事要祝贺', conditions) → { points: 2, possible: 2 }
 */
export const translation: QuestionModel<Translation, TranslationShown, string> = {
  ...translationRules,
  kind: 'translation',
  question: Translation,
  answer: z.string(),
};
