import type { Bank } from '#core/quiz/bank.ts';
import type { EvaluatedPerson, Evaluation } from './evaluate.ts';
import type { Hundredths } from './hundredths.ts';
import { countRight, questionIdsOf, readItems } from './items.ts';
import type { JudgedAttempt } from './judge-person.ts';

/** Below so many first attempts a figure about a quiz is chance. */
export const FEWEST_ATTEMPTS = 10;
/** Below so many answers a figure about a question is chance. */
export const FEWEST_ANSWERS = 5;

/** How a question did among first attempts. */
export interface ItemFigures {
  readonly question: string;
  readonly asked: number;
  readonly right: number;
  readonly open: number;
  /** Share of those asked who got all of it right. */
  readonly facility: Hundredths;
  /**
   * How far those who did well in the rest of the paper did better here: the correlation of right with the rest, in
   * hundredths from -100 to 100. `null` where it cannot be said.
   */
  readonly discrimination: number | null;
}

/** How a quiz did among first attempts. */
export interface QuizFigures {
  readonly quiz: string;
  readonly attempts: number;
  readonly mean: Hundredths;
  /**
   * Kuder–Richardson 20 in hundredths, `null` below ten attempts or where all came to the same. Papers are drawn, so the
   * variances of the items are summed paper by paper.
   */
  readonly reliability: number | null;
  /** The hardest first. */
  readonly items: readonly ItemFigures[];
}

/** Items stay written: read, those of ten thousand people would fill the memory. */
interface Taken {
  readonly percent: number;
  readonly right: number;
  readonly items: string;
  readonly ids: readonly string[];
}

/**
 * Item analysis of every quiz that was taken, over each person's first marked attempt in the period: later ones have
 * learnt from it.
 * @example analyseItems(evaluation, banks).find(({ quiz }) => quiz === 'exam')?.items[0]?.facility
 */
export function analyseItems({ people }: Evaluation, banks: readonly Bank[]): readonly QuizFigures[] {
  const idsOf = questionIdsOf(banks);
  const taken = new Map<string, Taken[]>();
  for (const person of people) {
    for (const { record } of firstAttempts(person)) {
      const { marking, quiz, bank } = record;
      if (marking.state !== 'marked') continue;
      const { percent, items } = marking;
      const ids = idsOf(bank);
      const papers = taken.get(quiz) ?? [];
      papers.push({ percent, right: countRight(items), items, ids });
      taken.set(quiz, papers);
    }
  }
  return [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([quiz, papers]) => quizFigures(quiz, papers));
}

/** The first attempt at each quiz that was marked and lies in the period. */
function firstAttempts({ attempts }: EvaluatedPerson): readonly JudgedAttempt[] {
  const first = new Map<string, JudgedAttempt>();
  for (const attempt of attempts) {
    const inPlay = ['counted', 'refused', 'unasked'].includes(attempt.verdict);
    if (inPlay && !first.has(attempt.record.quiz)) first.set(attempt.record.quiz, attempt);
  }
  return [...first.values()];
}

function quizFigures(quiz: string, papers: readonly Taken[]): QuizFigures {
  const tallies = tally(papers);
  const items = [...tallies].map(([question, one]) => itemFigures(question, one));
  items.sort((a, b) => a.facility - b.facility || b.asked - a.asked || (a.question < b.question ? -1 : 1));
  const sum = papers.reduce((total, { percent }) => total + percent, 0);
  return {
    quiz,
    attempts: papers.length,
    mean: Math.floor((200 * sum + papers.length) / (2 * papers.length)),
    reliability: reliability(papers, tallies),
    items,
  };
}

/** The sums that a question's figures are made from: integers, so that their order changes nothing. */
interface Tally {
  asked: number;
  right: number;
  open: number;
  /** Of the right answers in the rest of the paper, in thousandths of the rest. */
  rest: number;
  restSquared: number;
  restRight: number;
}

function tally(papers: readonly Taken[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { items, ids, right } of papers) {
    for (const { question, outcome } of readItems(items, ids)) {
      let one = tallies.get(question);
      if (one === undefined) {
        one = { asked: 0, right: 0, open: 0, rest: 0, restSquared: 0, restRight: 0 };
        tallies.set(question, one);
      }
      const own = outcome === 'right' ? 1 : 0;
      const rest = items.length < 2 ? 0 : Math.round((1000 * (right - own)) / (items.length - 1));
      one.asked++;
      one.right += own;
      if (outcome === 'open') one.open++;
      one.rest += rest;
      one.restSquared += rest * rest;
      one.restRight += rest * own;
    }
  }
  return tallies;
}

function itemFigures(question: string, one: Tally): ItemFigures {
  const { asked, right, open, rest, restSquared, restRight } = one;
  const facility = Math.floor((20_000 * right + asked) / (2 * asked));
  // The covariance and variances, each times the square of the count.
  const together = asked * restRight - rest * right;
  const spread = (asked * restSquared - rest * rest) * right * (asked - right);
  const known = asked >= FEWEST_ANSWERS && spread > 0;
  return {
    ...{ question, asked, right, open, facility },
    discrimination: known ? Math.round((100 * together) / Math.sqrt(spread)) : null,
  };
}

function reliability(papers: readonly Taken[], tallies: ReadonlyMap<string, Tally>): number | null {
  const count = papers.length;
  if (count < FEWEST_ATTEMPTS) return null;
  const sizes = papers.map(({ items }) => items.length);
  const size = sizes.reduce((sum, each) => sum + each, 0) / count;
  const sum = papers.reduce((total, { right }) => total + right, 0);
  const squares = papers.reduce((total, { right }) => total + right * right, 0);
  const variance = (count * squares - sum * sum) / (count * count);
  if (size < 2 || variance <= 0) return null;
  // Every asking of a question adds p(1 - p) to the expected variance of its paper.
  let within = 0;
  for (const { asked, right } of tallies.values()) within += (right * (asked - right)) / asked;
  return Math.round(100 * (size / (size - 1)) * (1 - within / count / variance));
}
