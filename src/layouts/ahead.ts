import type { Bank } from '#core/quiz/bank.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';
import { packPool } from '#core/quiz/packed-pool.ts';

/**
 * What a page needs to draw a paper of its quiz before its island is awake: of each question its kind and what the
 * quiz's own mix asks for.
 *
 * @example aheadOf(quiz, banks, '/sheets/4f3c/zh.json').pool // { kinds: '0012…', levels: '1123…' }
 */
export function aheadOf(quiz: Blueprint, banks: readonly Bank[], sheet?: string) {
  const { count, mix, shuffle } = rulesOf(quiz);
  const questions = banks.flatMap((bank) => bank.questions);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return {
    draw: { id: quiz.id, count, mix, shuffle },
    pool: packPool(questions, kinds, mix),
    kinds,
    ...(sheet === undefined ? {} : { sheet }),
  };
}
