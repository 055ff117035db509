import { fromRomanised } from '#core/language/answer-key.ts';
import { ORIGINAL, speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { FULL_POINTS, judgeTyped, pointsOf, type Judgement } from '#core/quiz/judge.ts';
import type { QuestionRules } from '#core/quiz/question.ts';
import { piecesOf } from '../pieces.ts';
import { shuffleUnsolved } from '../unsolved.ts';
import { joined } from './join.ts';
import type { Translation } from './schema.ts';
import { isOfTiles, unparted } from './tiles.ts';

/** What the learner sees: the sentence in one language, and tiles of the other in an order that is not the right one. */
export interface TranslationShown {
  readonly prompt: Spoken;
  readonly source: Spoken;
  /** The language it is put into. */
  readonly language: LanguageTag;
  readonly tiles: readonly { readonly id: string; readonly text: string }[];
  /** How many of them had an order not to be drawn; 0 where none was drawn. */
  readonly unsolved: number;
}

/** How a sentence to be translated is shown, marked and said. See `model.ts`. */
export const translationRules: QuestionRules<Translation, TranslationShown, string> = {
  show: (question, conditions, random) => {
    const { from, to } = direction(question, conditions);
    const tiles = speak(question.tiles, to);
    const own = piecesOf(tiles.text).map((text, at) => ({ id: String(at), text }));
    const extra = piecesOf(question.extra?.[tiles.language] ?? '').map((text, at) => ({
      id: String(own.length + at),
      text,
    }));
    const solved = own.map(({ id }) => id);
    const unsolved = own.length > 1 ? own.length : 0;
    const drawn = unsolved > 0 ? shuffleUnsolved([...own, ...extra], solved, random) : [...own, ...extra];
    return {
      prompt: speak(question.prompt, conditions.ask),
      source: sentence(question.tiles, from),
      language: tiles.language,
      // Their places among those drawn, so that an id does not tell where a tile belongs.
      tiles: drawn.map(({ text }, at) => ({ id: String(at), text })),
      unsolved,
    };
  },
  grade: (question, answer, conditions) => ({
    points: judge(question, answer ?? '', conditions).reduce(
      (sum, one) => sum + pointsOf(one, conditions),
      0,
    ),
    possible: FULL_POINTS,
  }),
  complete: (_, answer) => answer.trim() !== '',
  key,
  solution: (question, conditions) => words(question, key(question, conditions), conditions),
  spoken: words,
  about: (question, conditions) => sentence(question.tiles, direction(question, conditions).from),
  judge,
  tongues: (question, conditions) => {
    const { from, to } = direction(question, conditions);
    return [...new Set([conditions.ask, from, to])];
  },
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    tiles: change(question.tiles),
    ...(question.extra === undefined ? {} : { extra: change(question.extra) }),
    ...(question.accept === undefined ? {} : { accept: change(question.accept) }),
  }),
  texts: ({ prompt, explanation, tiles, extra, accept }) => [
    prompt,
    explanation,
    tiles,
    ...[extra, accept].filter((text) => text !== undefined),
  ],
};

/** From which language into which. */
interface Direction {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

// Where a learner reads and answers in one language, the original is translated; and the original itself out of the
// first other language there is.
const OTHERS: readonly LanguageTag[] = ['ug', 'bo'];

function direction({ tiles }: Translation, { ask, answer }: Conditions): Direction {
  if (ask !== answer) return { from: ask, to: answer };
  if (answer !== ORIGINAL) return { from: ORIGINAL, to: answer };
  return { from: OTHERS.find((language) => language in tiles) ?? ORIGINAL, to: answer };
}

function judge(question: Translation, answer: string, conditions: Conditions): readonly Judgement[] {
  const right = sentence(question.tiles, direction(question, conditions).to);
  const also = piecesOf(question.accept?.[right.language] ?? '');
  const judged = judgeTyped(answer, [right.text, ...also], right.language, conditions);
  const slip = judged.outcome === 'almost' && conditions.marking === 2;
  return [
    slip && hasOtherTiles(question, answer, judged.meant, right.language)
      ? { ...judged, outcome: 'wrong' }
      : judged,
  ];
}

// A tile left out, added or put elsewhere is no slip of the hand, in whatever letters it was written.
function hasOtherTiles(
  { tiles, extra }: Translation,
  answer: string,
  meant: string,
  language: LanguageTag,
): boolean {
  const all = [tiles, extra].flatMap((texts) => piecesOf(texts?.[language] ?? ''));
  return [answer, fromRomanised(language, answer)].some(
    (given) => isOfTiles(language, given, all) && unparted(language, given) !== unparted(language, meant),
  );
}

function key(question: Translation, conditions: Conditions): string {
  return sentence(question.tiles, direction(question, conditions).to).text;
}

function words(question: Translation, answer: string, conditions: Conditions): readonly Spoken[] {
  const text = answer.trim();
  const { language } = speak(question.tiles, direction(question, conditions).to);
  return text === '' ? [] : [{ text, language }];
}

function sentence(tiles: LocalText, wanted: LanguageTag): Spoken {
  const { text, language } = speak(tiles, wanted);
  return { text: joined(language, piecesOf(text)), language };
}
