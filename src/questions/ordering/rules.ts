import { speak, type Spoken } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules } from '#core/quiz/question.ts';
import { shuffleUnsolved } from '../unsolved.ts';
import { reworded, wording } from '../wording.ts';
import type { Ordering } from './schema.ts';

/** What the learner sees: the items in an order that is not the right one. */
export interface OrderingShown {
  readonly prompt: Spoken;
  readonly items: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How items to be put in order are shown, marked and said. See `model.ts`. */
export const orderingRules: QuestionRules<Ordering, OrderingShown, readonly string[]> = {
  show: (question, { ask, answer }, random) => ({
    prompt: speak(question.prompt, ask),
    items: shuffleUnsolved(question.items, key(question), random).map((item) => ({
      id: item.id,
      text: speak(wording(item), answer),
    })),
  }),
  grade,
  complete: (question, answer) => isPermutation(question, answer),
  key,
  solution: (question, conditions) => words(question, key(question), conditions),
  spoken: words,
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    items: reworded(question.items, change),
  }),
  texts: (question) => [question.prompt, question.explanation, ...question.items.map(wording)],
};

// Neighbours and not places: one item too early would put all after it in the wrong place.
function grade(question: Ordering, answer: readonly string[] | null): Grade {
  const possible = question.items.length - 1;
  if (answer === null || !isPermutation(question, answer)) return { points: 0, possible };
  const right = key(question);
  const points = answer.filter(
    (id, at) => at > 0 && right.indexOf(id) === right.indexOf(answer[at - 1] ?? '') + 1,
  );
  return { points: points.length, possible };
}

function key(question: Ordering): readonly string[] {
  return question.items.map(({ id }) => id);
}

function isPermutation(question: Ordering, answer: readonly string[]): boolean {
  const ids = new Set(answer);
  return (
    answer.length === ids.size &&
    ids.size === question.items.length &&
    key(question).every((id) => ids.has(id))
  );
}

function words(question: Ordering, answer: readonly string[], conditions: Conditions): readonly Spoken[] {
  if (!isPermutation(question, answer)) return [];
  return answer.flatMap((id, at) =>
    question.items
      .filter((item) => item.id === id)
      .map((item) => speak(wording(item), conditions.answer))
      .map(({ text, language }) => ({ text: `${at + 1}. ${text}`, language })),
  );
}
