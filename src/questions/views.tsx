import type { QuestionRules } from '#core/quiz/question.ts';
import type { QuestionKind } from './models.ts';
import type { QuestionView } from './view.ts';

/** Where each question kind is drawn; the sibling of `models.ts`, without the schemas. A page loads only the kinds its paper has. */
export const QUESTION_VIEWS = {
  'single-choice': async () => (await import('./single-choice/View.tsx')).singleChoiceView,
  'multiple-choice': async () => (await import('./multiple-choice/View.tsx')).multipleChoiceView,
  'true-false': async () => (await import('./true-false/View.tsx')).trueFalseView,
  matching: async () => (await import('./matching/View.tsx')).matchingView,
  ordering: async () => (await import('./ordering/View.tsx')).orderingView,
  'fill-in': async () => (await import('./fill-in/View.tsx')).fillInView,
  cloze: async () => (await import('./cloze/View.tsx')).clozeView,
  translation: async () => (await import('./translation/View.tsx')).translationView,
} satisfies Record<QuestionKind, () => Promise<QuestionView>>;

/** The kinds that have arrived: a module is loaded once for a page, whoever asks. */
const arrived = new Map<QuestionKind, QuestionView>();

/**
 * Loads the kinds of some questions. Rejects when one cannot be loaded; asking again tries again.
 * @example await loadViews(paper); viewOf(paper[0])
 */
export async function loadViews(questions: readonly { readonly kind: QuestionKind }[]): Promise<void> {
  const missing = [...new Set(questions.map(({ kind }) => kind))].filter((kind) => !arrived.has(kind));
  await Promise.all(missing.map(async (kind) => arrived.set(kind, await QUESTION_VIEWS[kind]())));
}

/** The view of a question, as the contract knows it. Throws on a kind that `loadViews` has not brought. */
export function viewOf(question: { readonly kind: QuestionKind }): QuestionView {
  const view = arrived.get(question.kind);
  if (view === undefined) throw new Error(`${question.kind} is not loaded`);
  return view;
}

/**
 * The rules of a question on a page.
 * @example rulesOf(question).grade(question, 'c', conditionsIn('zh')).points
 */
export function rulesOf(question: { readonly kind: QuestionKind }): QuestionRules {
  return viewOf(question).rules;
}
