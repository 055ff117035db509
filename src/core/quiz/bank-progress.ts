import { localGroups } from '#core/checks/texts.ts';
import type { Library } from '#core/documents/library.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Bank } from './bank.ts';

/** Questions of a bank that have every text in a language, and those that lack one. */
export interface BankProgress {
  readonly present: number;
  readonly missing: number;
}

/**
 * How many questions of a bank can be asked in a language, whatever their kind.
 * @example bankProgress(library, bank, 'bo').missing === 0
 */
export function bankProgress({ places }: Library, bank: Bank, language: LanguageTag): BankProgress {
  const sources = [...new Set(bank.questions.flatMap((question) => places.get(question)?.source ?? []))];
  const lacking = localGroups({ sources })
    .filter(({ value }) => !(language in value))
    .map(({ path }) => `${path}.`);
  const missing = bank.questions.filter((question) => {
    const path = places.get(question)?.path ?? '';
    return lacking.some((one) => one.startsWith(`${path}.`));
  }).length;
  return { present: bank.questions.length - missing, missing };
}
