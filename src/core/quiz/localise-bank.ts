import { speak, type LanguageTag, type LocalText } from '#core/language/text.ts';
import { typeset } from '#core/language/typeset.ts';
import type { QuestionBase, QuestionModel } from './question.ts';

/**
 * The questions of a bank as a page of `language` carries them: every text reduced to the one that will be shown, the
 * reader's own or, where it is missing, the original under the original's tag. Order and ids stay, so papers stay.
 * @example localiseBank(readQuestions(bank), 'bo', modelOf)
 */
export function localiseBank<Question extends QuestionBase>(
  questions: readonly Question[],
  language: LanguageTag,
  modelOf: (question: NoInfer<Question>) => QuestionModel,
): readonly Question[] {
  const change = (text: LocalText): LocalText => {
    const spoken = speak(text, language);
    return { [spoken.language]: typeset(spoken.language, spoken.text) };
  };
  // A kind gives back its own kind; the contract, which does not know the kinds, cannot say so.
  return questions.map((question) => modelOf(question).withTexts(question, change) as Question);
}
