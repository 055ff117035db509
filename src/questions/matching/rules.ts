import { speak, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules, Said } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';
import { shuffleUnsolved } from '../unsolved.ts';
import { reworded, wording } from '../wording.ts';
import type { Matching } from './schema.ts';

/** What the learner sees: two lists, each in an order of its own, that never lie side by side solved. */
export interface MatchingShown {
  readonly prompt: Spoken;
  /** `at` is the left side's place in an answer. */
  readonly lefts: readonly { readonly at: number; readonly text: Spoken }[];
  readonly rights: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How left and right sides are shown, marked and said. See `model.ts`. */
export const matchingRules: QuestionRules<Matching, MatchingShown, readonly string[]> = {
  show: (question, { ask, answer }, random) => {
    const lefts = shuffle(
      question.pairs.map((pair, at) => ({ ...pair, at })),
      random,
    );
    const solved = lefts.map(({ id }) => id);
    return {
      prompt: speak(question.prompt, ask),
      lefts: lefts.map(({ at, left }) => ({ at, text: speak(left, ask) })),
      rights: shuffleUnsolved(rightsOf(question), solved, random).map(({ id, text }) => ({
        id,
        text: speak(text, answer),
      })),
    };
  },
  grade,
  complete: (question, answer) =>
    answer.length === question.pairs.length &&
    new Set(answer).size === answer.length &&
    answer.every((one) => rightsOf(question).some(({ id }) => id === one)),
  key,
  solution: (question, conditions) => words(question, key(question), conditions),
  spoken: words,
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    pairs: question.pairs.map((pair) => ({ ...pair, left: change(pair.left), right: change(pair.right) })),
    ...(question.extra === undefined ? {} : { extra: reworded(question.extra, change) }),
  }),
  texts: (question) => [
    question.prompt,
    question.explanation,
    ...question.pairs.map(({ left }) => left),
    ...rightsOf(question).map(({ text }) => text),
  ],
};

// A right side given twice counts for neither: one side for all pairs must not earn a point.
function grade(question: Matching, answer: readonly string[] | null): Grade {
  const given = answer ?? [];
  const points = question.pairs.filter(
    ({ id }, at) => given[at] === id && given.indexOf(id) === given.lastIndexOf(id),
  ).length;
  return { points, possible: question.pairs.length };
}

function key(question: Matching): readonly string[] {
  return question.pairs.map(({ id }) => id);
}

function rightsOf({
  pairs,
  extra = [],
}: Matching): readonly { readonly id: string; readonly text: LocalText }[] {
  return [
    ...pairs.map(({ id, right }) => ({ id, text: right })),
    ...extra.map((one) => ({ id: one.id, text: wording(one) })),
  ];
}

function words(question: Matching, answer: readonly string[], conditions: Conditions): readonly Said[] {
  return question.pairs.flatMap(({ left }, at) => {
    const right = rightsOf(question).find(({ id }) => id === answer[at]);
    if (right === undefined) return [];
    return [{ ...speak(left, conditions.ask), beside: speak(right.text, conditions.answer) }];
  });
}
