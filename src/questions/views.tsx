import type { QuestionRules } from '#core/quiz/question.ts';
import type { QuestionKind } from './models.ts';
import { singleChoiceView } from './single-choice/View.tsx';
import type { QuestionView } from './view.ts';

/** How each question kind is drawn; the sibling of `models.ts`, without the schemas. */
export const QUESTION_VIEWS = {
  'single-choice': singleChoiceView,
} satisfies Record<QuestionKind, QuestionView>;

/** The view of a question, as the contract knows it. */
export function viewOf(question: { readonly kind: QuestionKind }): QuestionView {
  return QUESTION_VIEWS[question.kind];
}

/**
 * The rules of a question on a page.
 * @example rulesOf(question).grade(question, 'c').points
 */
export function rulesOf(question: { readonly kind: QuestionKind }): QuestionRules {
  return viewOf(question).rules;
}
