import type { Bank } from '#core/quiz/bank.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';

/**
 * What a page needs to draw a paper of its quiz before its island is awake: of each question what drawing asks for, its
 * kind and its bank. Papers do not depend on what questions are called, so here they are numbers.
 */
export function aheadOf(
  quiz: Blueprint,
  versions: readonly { readonly bank: Bank }[],
  offers: readonly { readonly sheet?: string }[],
) {
  const { count, mix, shuffle } = rulesOf(quiz);
  const questions = versions.flatMap(({ bank }, at) => bank.questions.map((question) => ({ question, at })));
  const kinds = [...new Set(questions.map(({ question }) => question.kind))];
  return {
    draw: { id: quiz.id, count, mix, shuffle },
    pool: questions.map(({ question: { kind, difficulty, tags }, at }, place) => ({
      id: String(place),
      ...(mix === undefined ? {} : { difficulty, tags }),
      kind: kinds.indexOf(kind),
      bank: at,
    })),
    kinds,
    banks: offers.map(({ sheet = '' }) => sheet),
  };
}
