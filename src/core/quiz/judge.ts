import { fromRomanised, scriptKey } from '#core/language/answer-key.ts';
import { readingsOf } from '#core/language/character-readings.ts';
import { graphemes } from '#core/language/graphemes.ts';
import { hasTones, pinyinKey, tonedPinyin } from '#core/language/pinyin-key.ts';
import { ORIGINAL, type LanguageTag } from '#core/language/spoken.ts';
import { ugLoose } from '#core/language/uyghur.ts';
import type { Conditions } from './conditions.ts';
import { difference, distance, type Letter } from './difference.ts';
import { negations } from './negations.ts';

export type { Letter } from './difference.ts';

/** What a typed answer is worth: everything, what the quiz gives for almost, nothing. */
export type Outcome = 'right' | 'almost' | 'wrong';

/** What became of a typed answer. */
export interface Judgement {
  readonly outcome: Outcome;
  /** The accepted answer it comes nearest to. */
  readonly meant: string;
  /** How it differs from that one, in reading order. */
  readonly letters: readonly Letter[];
}

/** The points of a typed answer that is right; what an almost right one earns, a quiz decides. */
export const FULL_POINTS = 2;

// Below four letters one letter more or less is mostly another word (每月 and 每年, لار and دار).
const SHORTEST = 4;
// A long answer may have one slip in five letters, as many as a reader repairs without noticing.
const ONE_IN = 5;

const RANK: Readonly<Record<Outcome, number>> = { right: 0, almost: 1, wrong: 2 };

/**
 * Judges a typed text against the accepted ones by their keys. Almost right is: one letter off from four letters on,
 * one in five from ten on; or Uyghur whose only mistakes are letters that learners confuse. Figures are never almost
 * right: 679 and 678 are two different facts. Romanised, Uyghur Latin counts, and so does a reading that stands among
 * the accepted Chinese answers, by the second edition every reading of them; Wylie has become Tibetan where it was typed.
 *
 * By the second edition the opposite is not almost right either: what says no has to be the same in both, and beside
 * it, or in a reading, is room for one slip only; a Chinese slip is a character for another, never one more or less.
 * @example judgeTyped('كىتېب', ['كىتاب'], 'ug', { romanised: false, marking: 2 }).outcome → 'almost'
 */
export function judgeTyped(
  typed: string,
  accepted: readonly string[],
  language: LanguageTag,
  { romanised, marking }: Pick<Conditions, 'romanised' | 'marking'>,
): Judgement {
  // As it stands too: an accepted answer may be in Latin letters itself.
  const givens = romanised ? [typed, fromRomanised(language, typed)] : [typed];
  const readings =
    romanised && marking === 2 && language === ORIGINAL ? accepted.filter(hasHan).flatMap(readingsOf) : [];
  const [best] = [...accepted, ...readings]
    .filter((meant) => !isReading(meant, accepted) || romanised)
    .flatMap((meant) => {
      const how = { language, marking, reading: isReading(meant, accepted) };
      return givens.map((given) => compare(given, meant, how));
    })
    // What is wrong is told what was meant as the bank has it.
    .filter(({ meant, outcome }) => outcome !== 'wrong' || accepted.includes(meant))
    .sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || a.off - b.off);
  const { outcome, given, meant } = best ?? { outcome: 'wrong', given: typed, meant: '' };
  return { outcome, meant, letters: difference(language, given, meant) };
}

/**
 * The points of a judgement.
 * @example pointsOf({ outcome: 'almost' }, { almost: 1 }) → 1
 */
export function pointsOf({ outcome }: Pick<Judgement, 'outcome'>, { almost }: Pick<Conditions, 'almost'>) {
  return outcome === 'right' ? FULL_POINTS : outcome === 'almost' ? almost : 0;
}

interface Comparison {
  readonly given: string;
  readonly meant: string;
  readonly outcome: Outcome;
  /** How many letters off. */
  readonly off: number;
}

/** By what two texts are compared. */
interface How {
  readonly language: LanguageTag;
  readonly marking: Conditions['marking'];
  readonly reading: boolean;
}

function compare(given: string, meant: string, how: How): Comparison {
  const { language, reading } = how;
  const told = { given, meant };
  if (given.trim() === '') return { ...told, outcome: 'wrong', off: Infinity };
  const keyOf = reading ? pinyinKey : (text: string) => scriptKey(language, ungrouped(text));
  const [a, b] = [keyOf(given), keyOf(meant)];
  if (a === b) return { ...told, outcome: reading && wrongTones(given, meant) ? 'almost' : 'right', off: 0 };
  const off = distance(graphemes(a), graphemes(b));
  const near =
    figures(a) === figures(b) && (allows(off, a, b, how) || (language === 'ug' && ugLoose(a) === ugLoose(b)));
  return { ...told, outcome: near ? 'almost' : 'wrong', off };
}

// With one slip nothing that says no can have changed its place, nor one syllable of a reading have come or gone.
function allows(off: number, a: string, b: string, { language, marking, reading }: How): boolean {
  const most = allowance(a, b);
  if (marking === undefined) return off <= most;
  if (reading) return off <= Math.min(most, 1);
  const no = negations(language, a);
  if (no !== negations(language, b)) return false;
  if (language === ORIGINAL) return exchanged(a, b) <= most;
  return off <= (no === '' ? most : Math.min(most, 1));
}

/** How many characters are others, place by place, in keys of one length. */
function exchanged(a: string, b: string): number {
  const meant = [...b];
  return [...a].filter((letter, at) => letter !== meant[at]).length;
}

// The longer of the two counts, so that it does not matter which was typed.
function allowance(a: string, b: string): number {
  const length = Math.max(graphemes(a).length, graphemes(b).length);
  return length < SHORTEST ? 0 : Math.max(1, Math.floor(length / ONE_IN));
}

function figures(key: string): string {
  return key.replace(/\P{Nd}+/gu, ' ').trim();
}

// 11,160 is 11160.
function ungrouped(text: string): string {
  return text.replace(/(\p{Nd})[,，](?=\p{Nd}{3}(?!\p{Nd}))/gu, '$1');
}

// Among Chinese answers one in Latin letters alone is how another is read.
function isReading(text: string, accepted: readonly string[]): boolean {
  return /\p{Script=Latin}/u.test(text) && !hasHan(text) && accepted.some(hasHan);
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function wrongTones(given: string, meant: string): boolean {
  return hasTones(given) && tonedPinyin(given) !== tonedPinyin(meant);
}
