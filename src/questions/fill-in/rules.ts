import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import { ORIGINAL } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { FULL_POINTS, judgeTyped, pointsOf, type Judgement } from '#core/quiz/judge.ts';
import type { QuestionRules, Said } from '#core/quiz/question.ts';
import { gapped, helpLine, outline, type Gapped, type Help } from '../gapped.ts';
import { gapsOf } from '../gaps.ts';
import { piecesOf } from '../pieces.ts';
import { reworded, wording } from '../wording.ts';
import type { FillIn } from './schema.ts';

/** What the learner sees: the sentence with its gaps, and the whole of it where it is asked in another language. */
export interface FillInShown {
  readonly prompt: Spoken;
  readonly sentence: Gapped;
  readonly help: Help | null;
}

/** How a sentence with gaps to type into is shown, marked and said. See `model.ts`. */
export const fillInRules: QuestionRules<FillIn, FillInShown, readonly string[]> = {
  show: (question, conditions) => ({
    prompt: speak(question.prompt, conditions.ask),
    sentence: gapped(question.text, conditions.answer),
    help: helpLine(
      question.text,
      (gap, language) => {
        const { text, language: spoken } = acceptedFor(question, gap, language);
        return { text: text[0] ?? '', language: spoken };
      },
      conditions,
    ),
  }),
  grade: (question, answer, conditions) => ({
    points: judge(question, answer ?? [], conditions).reduce(
      (sum, one) => sum + pointsOf(one, conditions),
      0,
    ),
    possible: FULL_POINTS * question.gaps.length,
  }),
  complete: (question, answer) =>
    answer.length === question.gaps.length && answer.every((typed) => typed.trim() !== ''),
  key,
  solution: (question, conditions) => words(question, key(question, conditions), conditions),
  spoken: words,
  about: ({ text }, { answer }) => outline(text, answer),
  judge,
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    text: change(question.text),
    gaps: reworded(question.gaps, change),
  }),
  texts: (question) => [question.prompt, question.explanation, question.text, ...question.gaps.map(wording)],
};

function judge(question: FillIn, answer: readonly string[], conditions: Conditions): readonly Judgement[] {
  return gapIds(question).map((gap, at) => {
    const { text, language } = acceptedFor(question, gap, conditions.answer);
    return judgeTyped(answer[at] ?? '', text, language, conditions);
  });
}

function key(question: FillIn, conditions: Conditions): readonly string[] {
  return gapIds(question).map((gap) => acceptedFor(question, gap, conditions.answer).text[0] ?? '');
}

// With several gaps each is said with its number, because one may be left open.
function words(question: FillIn, answer: readonly string[], conditions: Conditions): readonly Said[] {
  const gaps = gapIds(question);
  return gaps.flatMap((gap, at) => {
    const text = answer[at]?.trim() ?? '';
    if (text === '') return [];
    const { language } = acceptedFor(question, gap, conditions.answer);
    return [gaps.length === 1 ? { text, language } : { text: gap, language, beside: { text, language } }];
  });
}

// The languages may have the gaps in other places; their numbers are the same.
function gapIds({ text }: FillIn): readonly string[] {
  return gapsOf(Object.values(text)[0] ?? text[ORIGINAL] ?? '');
}

/** The accepted answers of a gap, the text's own first. */
interface Accepted {
  readonly text: readonly string[];
  readonly language: LanguageTag;
}

function acceptedFor({ gaps }: FillIn, id: string, language: LanguageTag): Accepted {
  const gap = gaps.find((one) => one.id === id);
  if (gap === undefined) throw new RangeError(`no gap ${id}`);
  const spoken = speak(wording(gap), language);
  return { text: piecesOf(spoken.text), language: spoken.language };
}
