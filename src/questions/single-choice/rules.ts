import { speak, type Spoken } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';
import { reworded, wording } from '../worded.ts';
import type { SingleChoice } from './schema.ts';

/** What the learner sees: the options in the paper's order, nothing that tells the right one. */
export interface SingleChoiceShown {
  readonly prompt: Spoken;
  readonly options: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How a question with one right option is shown, marked and said. See `model.ts`. */
export const singleChoiceRules: QuestionRules<SingleChoice, SingleChoiceShown, string> = {
  show: (question, { ask, answer }, random) => ({
    prompt: speak(question.prompt, ask),
    options: shuffle(question.options, random).map((option) => ({
      id: option.id,
      text: speak(wording(option), answer),
    })),
  }),
  grade: (question, answer): Grade => ({
    points: answer === question.answer ? 1 : 0,
    possible: 1,
  }),
  complete: (question, answer) => question.options.some(({ id }) => id === answer),
  key: (question) => question.answer,
  solution: (question, conditions) => words(question, question.answer, conditions),
  spoken: words,
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    options: reworded(question.options, change),
  }),
  texts: (question) => [question.prompt, question.explanation, ...question.options.map(wording)],
};

function words(question: SingleChoice, answer: string, conditions: Conditions): readonly Spoken[] {
  return question.options
    .filter((option) => option.id === answer)
    .map((option) => speak(wording(option), conditions.answer));
}
