import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Grade, QuestionRules } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';
import type { SingleChoice } from './schema.ts';

/** What the learner sees: the options in the paper's order, nothing that tells the right one. */
export interface SingleChoiceShown {
  readonly prompt: Spoken;
  readonly options: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How a question with one right option is shown, marked and said. See `model.ts`. */
export const singleChoiceRules: QuestionRules<SingleChoice, SingleChoiceShown, string> = {
  show: (question, language, random) => ({
    prompt: speak(question.prompt, language),
    options: shuffle(question.options, random).map((option) => ({
      id: option.id,
      text: speak(wording(option), language),
    })),
  }),
  grade: (question, answer): Grade => ({
    points: answer === question.answer ? 1 : 0,
    possible: 1,
  }),
  key: (question) => question.answer,
  solution: (question, language) => words(question, question.answer, language),
  spoken: words,
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    options: question.options.map((option) => ({ id: option.id, ...change(wording(option)) })),
  }),
  texts: (question) => [question.prompt, question.explanation, ...question.options.map(wording)],
};

function words(question: SingleChoice, answer: string, language: LanguageTag): readonly Spoken[] {
  return question.options
    .filter((option) => option.id === answer)
    .map((option) => speak(wording(option), language));
}

/** An option's texts stand beside its id in the bank file, for the editor's sake. */
function wording({ id: _, ...texts }: SingleChoice['options'][number]): LocalText {
  return texts;
}
