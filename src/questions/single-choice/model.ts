import * as z from 'zod/mini';
import {
  LocalText,
  ORIGINAL,
  speak,
  type LanguageTag,
  type Spoken,
} from '#core/language/text.ts';
import { QuestionBase, type Grade, type QuestionModel } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';

const Option = z
  .catchall(z.object({ id: z.string().check(z.regex(/^[a-z]$/)) }), z.string().check(z.minLength(1)))
  .check(z.refine((option) => ORIGINAL in option, { error: `needs ${ORIGINAL}` }));
type Option = z.infer<typeof Option>;

/** One right option among several. */
export const SingleChoice = z
  .object({
    ...QuestionBase.shape,
    kind: z.literal('single-choice'),
    options: z.array(Option).check(z.minLength(2), z.maxLength(8)),
    /** The id of the right option. */
    answer: z.string(),
  })
  .check(
    z.refine((question) => new Set(question.options.map(({ id }) => id)).size === question.options.length, {
      error: 'two options with one id',
      path: ['options'],
    }),
    z.refine((question) => question.options.some(({ id }) => id === question.answer), {
      error: 'no such option',
      path: ['answer'],
    }),
  );
export type SingleChoice = z.infer<typeof SingleChoice>;

/** What the learner sees: the options in the paper's order, nothing that tells the right one. */
export interface SingleChoiceShown {
  readonly prompt: Spoken;
  readonly options: readonly { readonly id: string; readonly text: Spoken }[];
}

/**
 * Questions with one right option. An answer is the option's id; a right one earns one point of one.
 * @example singleChoice.grade(question, 'c') → { points: 1, possible: 1 }
 */
export const singleChoice: QuestionModel<SingleChoice, SingleChoiceShown, string> = {
  kind: 'single-choice',
  question: SingleChoice,
  answer: z.string(),
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
function wording({ id: _, ...texts }: Option): LocalText {
  return texts;
}
