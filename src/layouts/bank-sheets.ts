import type { LanguageTag } from '#core/language/text.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { BankReference } from '#core/quiz/bank.ts';

/**
 * Where the questions of several banks lie in one language. Quizzes over the same banks share the file, and no page meets
 * questions of other versions than its own under this name.
 *
 * @example sheetPath(quiz.banks.map(offered), 'zh') // 'sheets/4f3c09ab1d2e/zh.json'
 */
export function sheetPath(banks: readonly Pick<BankReference, 'sha'>[], language: LanguageTag): string {
  const name = sha256Hex(banks.map(({ sha }) => sha).join(' ')).slice(0, 12);
  return `sheets/${name}/${language}.json`;
}
