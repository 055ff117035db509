import { roundAt } from './format.ts';
import type { Match, Press, Turn } from './match.ts';

/**
 * The presses that count, the first first, by when they were made and not by when they arrived. Early ones are not among
 * them, and none of a team that pressed early where that bars it.
 * @example pressOrder(match, turn)[0]?.team
 */
export function pressOrder({ setUp }: Match, { round, presses }: Turn): readonly Press[] {
  const rules = roundAt(setUp.format, round);
  const bars = rules?.kind === 'race' && rules.early === 'bar';
  const barred = new Set(presses.flatMap(({ team, early }) => (early && bars ? [team] : [])));
  const counted = presses.filter(({ team, early }) => !early && !barred.has(team));
  return counted.sort((a, b) => a.press - b.press || a.team - b.team);
}

/**
 * Whose answer is to be heard now: the first that pressed and has not been judged.
 * @example floorOf(match, turn) → 3
 */
export function floorOf(match: Match, turn: Turn): number | null {
  const judged = new Set(turn.rulings.map(({ team }) => team));
  return pressOrder(match, turn).find(({ team }) => !judged.has(team))?.team ?? null;
}

/**
 * The teams whose presses are too close to the first to be told apart; fewer than two of them are none.
 * @example togetherWith(match, turn) → [1, 4]
 */
export function togetherWith(match: Match, turn: Turn): readonly number[] {
  const judged = new Set(turn.rulings.map(({ team }) => team));
  const waiting = pressOrder(match, turn).filter(({ team }) => !judged.has(team));
  const [first] = waiting;
  if (first === undefined) return [];
  const near = match.setUp.format.together * 100;
  const close = waiting.filter(({ press }) => press - first.press < near).map(({ team }) => team);
  return close.length < 2 ? [] : close;
}
