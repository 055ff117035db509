import { speak, type LanguageTag } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import { typeset } from '#core/language/typeset.ts';
import type { Conditions } from './conditions.ts';
import type { QuestionBase, QuestionRules } from './question.ts';

/**
 * The questions of a bank as a page under `conditions` needs them: every text reduced to the languages that will be
 * shown, typeset, or where one is missing to the original under the original's tag. Order and ids stay, so papers stay.
 * @example localiseBank(readQuestions(bank), conditionsIn('bo'), modelOf)
 */
export function localiseBank<Question extends QuestionBase>(
  questions: readonly Question[],
  conditions: Conditions,
  rulesOf: (question: NoInfer<Question>) => QuestionRules,
): readonly Question[] {
  return questions.map((question) => {
    const rules = rulesOf(question);
    const { ask, answer } = conditions;
    const languages = new Set([ask, answer, ...(rules.tongues?.(question, conditions) ?? [])]);
    // A kind gives back its own kind; the contract, which does not know the kinds, cannot say so.
    return rules.withTexts(question, (text) => keep(text, languages)) as Question;
  });
}

function keep(text: LocalText, languages: ReadonlySet<LanguageTag>): LocalText {
  const spoken = [...languages].map((language) => speak(text, language));
  return Object.fromEntries(spoken.map((one) => [one.language, typeset(one.language, one.text)]));
}
