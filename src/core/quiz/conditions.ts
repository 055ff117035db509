import type { LanguageTag } from '#core/language/spoken.ts';
import type { Rules } from './rules.ts';

/** Points of the two of a typed answer that an almost right one earns. */
export type AlmostPoints = 0 | 1 | 2;

/** The edition new attempts are marked by. Those made before keep theirs. */
export const MARKING: NonNullable<Rules['marking']> = 2;

/** Under which conditions questions are asked and marked: the learner's two languages and the quiz's rules. */
export interface Conditions {
  /** The language questions are read in. */
  readonly ask: LanguageTag;
  /** The language answers are given in; often the one that is learnt. */
  readonly answer: LanguageTag;
  readonly almost: AlmostPoints;
  /** Whether pinyin, Uyghur Latin and Wylie count where the script itself was meant. */
  readonly romanised: boolean;
  /** The edition of the rules of marking; the first where it is absent. */
  readonly marking?: Rules['marking'];
}

/**
 * The conditions of a quiz that says nothing today: one language, half for almost, the script itself.
 * @example conditionsIn('ug') → { ask: 'ug', answer: 'ug', almost: 1, romanised: false, marking: 2 }
 */
export function conditionsIn(language: LanguageTag): Conditions {
  return { ask: language, answer: language, almost: 1, romanised: false, marking: MARKING };
}

/**
 * Under which conditions a quiz with `rules` asks a learner who reads `ask` and answers in `answer`.
 * @example conditionsOf({ count: 10 }, 'bo', 'zh') → { ask: 'bo', answer: 'zh', almost: 1, romanised: false }
 */
export function conditionsOf(
  rules: Pick<Rules, 'almost' | 'romanised' | 'marking'>,
  ask: LanguageTag,
  answer: LanguageTag,
): Conditions {
  const almost: AlmostPoints = rules.almost ?? 1;
  const { romanised = false, marking } = rules;
  return { ask, answer, almost, romanised, ...(marking === undefined ? {} : { marking }) };
}
