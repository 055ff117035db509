import type { Bank } from '#core/quiz/bank.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';

/**
 * What a page needs to draw a paper of its quiz before its island is awake: of each question its kind and what the
 * quiz's own mix asks for. Papers do not depend on what questions are called, so here they are called by their places.
 *
 * @example aheadOf(quiz, banks, '/sheets/4f3c/zh.json').pool[0] // { kind: 0, difficulty: 1 }
 */
export function aheadOf(quiz: Blueprint, banks: readonly Bank[], sheet?: string) {
  const { count, mix, shuffle } = rulesOf(quiz);
  const questions = banks.flatMap((bank) => bank.questions);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const byLevel = mix?.some(({ difficulty }) => difficulty !== undefined) === true;
  const byTag = mix?.some(({ tag }) => tag !== undefined) === true;
  return {
    draw: { id: quiz.id, count, mix, shuffle },
    pool: questions.map(({ kind, difficulty, tags }) => ({
      kind: kinds.indexOf(kind),
      ...(byLevel ? { difficulty } : {}),
      ...(byTag ? { tags } : {}),
    })),
    kinds,
    ...(sheet === undefined ? {} : { sheet }),
  };
}
