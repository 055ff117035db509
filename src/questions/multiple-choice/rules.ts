import { speak, type Spoken } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';
import { reworded, wording } from '../wording.ts';
import type { MultipleChoice } from './schema.ts';

/** What the learner sees: the options in the paper's order, and how many points there are to earn. */
export interface MultipleChoiceShown {
  readonly prompt: Spoken;
  readonly options: readonly { readonly id: string; readonly text: Spoken }[];
  readonly possible: number;
}

/** How a question with several right options is shown, marked and said. See `model.ts`. */
export const multipleChoiceRules: QuestionRules<MultipleChoice, MultipleChoiceShown, readonly string[]> = {
  show: (question, { ask, answer }, random) => ({
    prompt: speak(question.prompt, ask),
    options: shuffle(question.options, random).map((option) => ({
      id: option.id,
      text: speak(wording(option), answer),
    })),
    possible: question.answer.length,
  }),
  grade,
  complete: (question, answer) => ticked(question, answer).length > 0,
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

// A wrong tick takes back what a right one earned, so that ticking everything is no way round knowing.
function grade(question: MultipleChoice, answer: readonly string[] | null): Grade {
  const all = ticked(question, answer ?? []);
  const right = all.filter(({ id }) => question.answer.includes(id)).length;
  return { points: Math.max(0, right - (all.length - right)), possible: question.answer.length };
}

function ticked(question: MultipleChoice, answer: readonly string[]) {
  return question.options.filter(({ id }) => answer.includes(id));
}

function words(
  question: MultipleChoice,
  answer: readonly string[],
  conditions: Conditions,
): readonly Spoken[] {
  return ticked(question, answer).map((option) => speak(wording(option), conditions.answer));
}
