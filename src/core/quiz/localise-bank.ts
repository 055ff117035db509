import { speak, type LanguageTag, type LocalText } from '#core/language/text.ts';
import { typeset } from '#core/language/typeset.ts';
import type { QuestionBase, QuestionModel } from './question.ts';

/**
 * The questions of a bank as a page of `language` carries them: every text reduced to the one that will be shown, the
 * reader's own or, where it is missing, the original under the original's tag. Order and ids stay, so papers stay.
 * `read` turns a question of the bank file into one of its kind; a kind the project does not have throws.
 * @example localiseBank(bank.questions, 'bo', (question) => QUESTION_MODELS['single-choice'])
 */
export function localiseBank<Question extends QuestionBase>(
  questions: readonly Question[],
  language: LanguageTag,
  modelOf: (question: Question) => QuestionModel<Question>,
): readonly Question[] {
  const change = (text: LocalText): LocalText => {
    const spoken = speak(text, language);
    return { [spoken.language]: typeset(spoken.language, spoken.text) };
  };
  return questions.map((question) => modelOf(question).withTexts(question, change));
}
