import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules, Said } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';
import { gapped, helpLine, outline, type Gapped, type Help } from '../gapped.ts';
import { gapsOf } from '../gaps.ts';
import { reworded, wording } from '../wording.ts';
import type { Cloze } from './schema.ts';

/** What the learner sees: the sentence with its gaps and the words in the paper's order. */
export interface ClozeShown {
  readonly prompt: Spoken;
  readonly sentence: Gapped;
  readonly help: Help | null;
  readonly words: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How a sentence with gaps and a bank of words is shown, marked and said. See `model.ts`. */
export const clozeRules: QuestionRules<Cloze, ClozeShown, readonly string[]> = {
  show: (question, conditions, random) => ({
    prompt: speak(question.prompt, conditions.ask),
    sentence: gapped(question.text, conditions.answer),
    help: helpLine(question.text, (gap, language) => wordOf(question, gap, language), conditions),
    words: shuffle(question.words, random).map((word) => ({
      id: word.id,
      text: speak(wording(word), conditions.answer),
    })),
  }),
  grade,
  complete: (question, answer) =>
    answer.length === key(question).length &&
    new Set(answer).size === answer.length &&
    answer.every((one) => question.words.some(({ id }) => id === one)),
  key,
  solution: (question, conditions) => words(question, key(question), conditions),
  spoken: words,
  about: ({ text }, { answer }) => outline(text, answer),
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    text: change(question.text),
    words: reworded(question.words, change),
  }),
  texts: (question) => [question.prompt, question.explanation, question.text, ...question.words.map(wording)],
};

// A word given twice counts in neither gap: one word for all gaps must not earn a point.
function grade(question: Cloze, answer: readonly string[] | null): Grade {
  const given = answer ?? [];
  const gaps = key(question);
  const points = gaps.filter(
    (gap, at) => given[at] === gap && given.indexOf(gap) === given.lastIndexOf(gap),
  ).length;
  return { points, possible: gaps.length };
}

// A gap is filled by the word that has its number.
function key({ text }: Cloze): readonly string[] {
  return gapsOf(Object.values(text)[0] ?? '');
}

function words(question: Cloze, answer: readonly string[], conditions: Conditions): readonly Said[] {
  const gaps = key(question);
  return gaps.flatMap((gap, at) => {
    const id = answer[at] ?? '';
    if (!question.words.some((word) => word.id === id)) return [];
    const word = wordOf(question, id, conditions.answer);
    return [gaps.length === 1 ? word : { text: gap, language: word.language, beside: word }];
  });
}

function wordOf({ words: bank }: Cloze, id: string, language: LanguageTag): Spoken {
  const word = bank.find((one) => one.id === id);
  if (word === undefined) throw new RangeError(`no word ${id}`);
  return speak(wording(word), language);
}
