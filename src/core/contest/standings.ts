import { roundAt } from './format.ts';
import type { Match, Turn } from './match.ts';

/** Where one team stands. */
export interface Standing {
  readonly team: number;
  /** Equal points and equal tie-break share a rank. */
  readonly rank: number;
  readonly points: number;
  /** Points of tie-breaks: they part equals and add nothing. */
  readonly tie: number;
  /** Shares its rank. */
  readonly tied: boolean;
  readonly right: number;
  readonly wrong: number;
}

/** What one team has from where. */
export interface Earned {
  readonly base: number;
  /** By round; the tie-break is the last and is not part of the sum. */
  readonly rounds: readonly number[];
  readonly adjusted: number;
  readonly sum: number;
}

/**
 * What a team has, round by round.
 * @example earned(match, 0) → { base: 100, rounds: [30, -10, 0], adjusted: 0, sum: 120 }
 */
export function earned(match: Match, team: number): Earned {
  const { format } = match.setUp;
  const rounds = [...format.rounds.keys(), format.rounds.length].map(
    (round) => fromTurns(match.turns, team, round) + fromMarks(match, team, round),
  );
  const adjusted = total(match.adjustments.filter((one) => one.team === team));
  const counted = rounds.slice(0, -1).reduce((sum, points) => sum + points, 0);
  return { base: format.base, rounds, adjusted, sum: format.base + counted + adjusted };
}

/**
 * All teams, the first first; equals stand in the order of their numbers.
 * @example standings(match)[0]?.team
 */
export function standings(match: Match): readonly Standing[] {
  const rows = match.teams.map((_, team) => {
    const { sum, rounds } = earned(match, team);
    const rulings = match.turns.flatMap((turn) =>
      turn.thrown ? [] : turn.rulings.filter((ruling) => ruling.team === team),
    );
    const times = (outcome: string) => rulings.filter((ruling) => ruling.outcome === outcome).length;
    return { team, points: sum, tie: rounds.at(-1) ?? 0, right: times('right'), wrong: times('wrong') };
  });
  const sorted = [...rows].sort((a, b) => b.points - a.points || b.tie - a.tie || a.team - b.team);
  return sorted.map((row) => {
    const equals = sorted.filter((one) => one.points === row.points && one.tie === row.tie);
    const rank = 1 + sorted.findIndex((one) => equals.includes(one));
    return { ...row, rank, tied: equals.length > 1 };
  });
}

/**
 * Teams that share a rank, best rank first: who has to play a tie-break.
 * @example ties(standings(match)) → [[0, 3]]
 */
export function ties(rows: readonly Standing[]): readonly (readonly number[])[] {
  const ranks = [...new Set(rows.filter(({ tied }) => tied).map(({ rank }) => rank))];
  return ranks.map((rank) => rows.filter((row) => row.rank === rank).map(({ team }) => team));
}

function fromTurns(turns: readonly Turn[], team: number, round: number): number {
  const own = turns.filter((turn) => turn.round === round && !turn.thrown);
  return total(own.flatMap(({ rulings }) => rulings.filter((ruling) => ruling.team === team)));
}

/** The mean of what the others gave, rounded half up. */
function fromMarks({ setUp, marks }: Match, team: number, round: number): number {
  if (roundAt(setUp.format, round)?.kind !== 'peer') return 0;
  const given = marks.filter((mark) => mark.round === round && mark.to === team);
  return given.length === 0 ? 0 : Math.round(total(given) / given.length);
}

function total(list: readonly { readonly points: number }[]): number {
  return list.reduce((sum, { points }) => sum + points, 0);
}
