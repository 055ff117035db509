import { speak, type Spoken } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules } from '#core/quiz/question.ts';
import { shownBeside } from '#core/quiz/shown-beside.ts';
import { shuffle } from '#core/random.ts';
import { reworded, wording } from '../wording.ts';
import type { SingleChoice } from './schema.ts';

/** What the learner sees: the options in the paper's order, nothing that tells the right one. */
export interface SingleChoiceShown {
  readonly prompt: Spoken;
  readonly word?: Spoken;
  readonly options: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How a question with one right option is shown, marked and said. See `model.ts`. */
export const singleChoiceRules: QuestionRules<SingleChoice, SingleChoiceShown, string> = {
  show: (question, conditions, random) => ({
    prompt: speak(question.prompt, conditions.ask),
    // Absent and not null without one: what is shown of older questions stays what it was.
    ...(question.word && { word: speak(question.word, shownBeside(question.word, conditions)) }),
    options: shuffle(question.options, random).map((option) => ({
      id: option.id,
      text: speak(wording(option), conditions.answer),
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
  about: ({ word }, conditions) => (word ? speak(word, shownBeside(word, conditions)) : null),
  tongues: ({ word }, conditions) => [
    ...new Set([conditions.ask, conditions.answer, ...(word ? [shownBeside(word, conditions)] : [])]),
  ],
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    ...(question.word && { word: change(question.word) }),
    explanation: change(question.explanation),
    options: reworded(question.options, change),
  }),
  texts: ({ prompt, word, explanation, options }) => [
    ...[prompt, ...(word ? [word] : [])],
    ...[explanation, ...options.map(wording)],
  ],
};

function words(question: SingleChoice, answer: string, conditions: Conditions): readonly Spoken[] {
  return question.options
    .filter((option) => option.id === answer)
    .map((option) => speak(wording(option), conditions.answer));
}
