import * as z from 'zod/mini';
import type { LanguageTag, Spoken } from '#core/language/spoken.ts';
import { LocalText } from '#core/language/text.ts';
import type { Random } from '#core/random.ts';
import type { Conditions } from './conditions.ts';
import type { Judgement } from './judge.ts';

/** What every question carries, whatever its kind. Ids are permanent: old attempts are marked again by them. */
export const QuestionBase = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  kind: z.string(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  tags: z.array(z.string()),
  /** `document#passage`: where the answer stands. */
  passage: z.string().check(z.regex(/^[a-z0-9-]+#[a-z0-9-]+$/)),
  /** Characters that occur in that passage of the original. */
  quote: z.string().check(z.minLength(1)),
  prompt: LocalText,
  explanation: LocalText,
});
export type QuestionBase = z.infer<typeof QuestionBase>;

/** The points of one answer. Integers, so that they can be signed and added without rounding. */
export interface Grade {
  readonly points: number;
  readonly possible: number;
}

/** One part of an answer in words; a pair has its other side, which may be in another language. */
export interface Said extends Spoken {
  readonly beside?: Spoken;
}

/**
 * The contract of a question kind: one folder under `src/questions/`. `Question` is what the bank holds, `Shown`
 * what a learner sees (never the answer), `Answer` what the learner gave. Pure; a contract test runs over all kinds.
 */
export interface QuestionModel<
  Question extends QuestionBase = QuestionBase,
  Shown = unknown,
  Answer = unknown,
> extends QuestionRules<Question, Shown, Answer> {
  readonly kind: string;
  /** Reads a question out of a bank file. */
  readonly question: z.ZodMiniType<Question>;
  /** Reads an answer out of a transcript. Answers are JSON (integers, strings, lists). */
  readonly answer: z.ZodMiniType<Answer>;
}

/** What can be done with a question that has been read: all that a page needs, so that no page ships the schemas. */
export interface QuestionRules<
  Question extends QuestionBase = QuestionBase,
  Shown = unknown,
  Answer = unknown,
> {
  /** The question as it is asked under `conditions`, with anything to be shuffled in an order drawn from `random`. */
  show(question: Question, conditions: Conditions, random: Random): Shown;
  /** Marks an answer; `null` is a question left open and earns nothing. */
  grade(question: Question, answer: Answer | null, conditions: Conditions): Grade;
  /** Whether every part is answered, so that the answer may be confirmed. */
  complete(question: Question, answer: Answer): boolean;
  /** An answer that earns everything: what a screen marks as right. */
  key(question: Question, conditions: Conditions): Answer;
  /** The right answer in words, each in the language it really is in. */
  solution(question: Question, conditions: Conditions): readonly Said[];
  /** What the learner answered in words; nothing where the answer does not fit the question. */
  spoken(question: Question, answer: Answer, conditions: Conditions): readonly Said[];
  /** How each typed part is judged; only kinds that are typed have it. */
  judge?(question: Question, answer: Answer, conditions: Conditions): readonly Judgement[];
  /** What the prompt asks about where that stands beside it: a word, a sentence. Screens that tell a question again say it. */
  about?(question: Question, conditions: Conditions): Spoken | null;
  /** The languages whose texts `show` and `grade` need; without it, those of asking and of answering. */
  tongues?(question: Question, conditions: Conditions): readonly LanguageTag[];
  /** The same question with each of its texts passed through `change`. */
  withTexts(question: Question, change: (text: LocalText) => LocalText): Question;
  /** Every text of the question in every language, for the content checks. */
  texts(question: Question): readonly LocalText[];
}
