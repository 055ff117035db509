import { createRandom, shuffle } from '#core/random.ts';
import type { Outcome } from './act.ts';
import { usedQuestions } from './apply.ts';
import { roundAt, type Order, type Round } from './format.ts';
import { currentRound, type Match, type Turn } from './match.ts';
import { standings } from './standings.ts';

/**
 * In which order the teams of a round have their turns.
 * @example turnOrder(match, 2) → [3, 0, 1, 2]
 */
export function turnOrder(match: Match, index: number): readonly number[] {
  const round = roundAt(match.setUp.format, index);
  const all = [...match.teams.keys()];
  const order: Order = round !== null && 'order' in round ? round.order : 'teams';
  switch (order) {
    case 'teams':
      return all;
    case 'leading-first':
      return standings(match).map(({ team }) => team);
    case 'trailing-first':
      return standings(match)
        .map(({ team }) => team)
        .reverse();
    case 'drawn':
      return shuffle(all, createRandom(`sanyu/contest-order/1/${match.setUp.seed}/${index}`));
    default:
      return order satisfies never;
  }
}

/**
 * Whose turn is next in the round that is on: the one with the fewest turns, in the round's order. In a round against
 * time a team stays until its time or its questions are over. `null` when all had theirs, or nobody has turns.
 * @example dueTeam(match) → 2
 */
export function dueTeam(match: Match): number | null {
  const round = currentRound(match);
  if (round === null || !('each' in round)) return null;
  const own = turnsOfRound(match);
  const times = (team: number) => own.filter((turn) => turn.team === team).length;
  if (round.kind === 'speed') {
    const waiting = match.playing.filter((team) => times(team) === 0);
    const last = own.at(-1)?.team ?? null;
    const goesOn = last !== null && times(last) < round.each && (match.clock?.left ?? 0) > 0;
    return goesOn ? last : (waiting[0] ?? null);
  }
  const least = Math.min(...match.playing.map(times));
  return least >= round.each ? null : (match.playing.find((team) => times(team) === least) ?? null);
}

/** The turns of the round that is on, thrown-out ones too: their question is gone, the turn was replaced or lost. */
function turnsOfRound({ turns, round }: Match): readonly Turn[] {
  return turns.filter((turn) => turn.round === round && !turn.thrown);
}

/**
 * The member whose turn it is, where members answer one after the other; `null` where the team as a whole does.
 * @example memberOf(match, turn) → '阿依古丽'
 */
export function memberOf(match: Match, turn: Turn): string | null {
  const round = roundAt(match.setUp.format, turn.round);
  if (round?.kind !== 'required' || round.turn !== 'members' || turn.team === null) return null;
  const members = match.teams[turn.team]?.members ?? [];
  const earlier = match.turns.filter(
    (one) => one.round === turn.round && one.team === turn.team && !one.thrown && one.seq < turn.seq,
  );
  return members.length === 0 ? null : (members[earlier.length % members.length] ?? null);
}

/**
 * The next question of the round that is on, for a stake where there are several; `null` when its list is used up.
 * @example nextQuestion(match) → 'convention-007'
 */
export function nextQuestion(match: Match, stake = 0): string | null {
  if (match.round === null) return null;
  const used = usedQuestions(match);
  return match.setUp.paper.rounds[match.round]?.[stake]?.find((id) => !used.has(id)) ?? null;
}

/** The next replacement question; `null` when none is left. */
export function nextReserve(match: Match): string | null {
  const used = usedQuestions(match);
  return match.setUp.paper.reserve.find((id) => !used.has(id)) ?? null;
}

/**
 * What an outcome is worth by the rules of the round. No answer costs a team what a wrong one does only where it pressed
 * for the question or chose it.
 * @example pointsFor(round, null, 'wrong') → -10
 */
export function pointsFor(round: Round, stake: number | null, outcome: Outcome): number {
  if (outcome === 'part' || round.kind === 'audience' || round.kind === 'peer') return 0;
  if (round.kind === 'risk') {
    const points = round.stakes[stake ?? 0]?.points ?? 0;
    return outcome === 'right' ? points : 0 - Math.round((points * round.lose) / 100);
  }
  if (outcome === 'right') return round.points;
  if (outcome === 'none' && round.kind !== 'race') return 0;
  return 0 - round.minus;
}
