import type { Act } from './act.ts';
import { extend, type Replay } from './replay.ts';
import { standings, type Standing } from './standings.ts';

/** What an act would do to one team. */
export interface Change {
  readonly team: number;
  readonly points: readonly [before: number, after: number];
  readonly rank: readonly [before: number, after: number];
}

/** What an act would do to the result, told before it is done. */
export interface Effect {
  /** Only teams for which something changes. */
  readonly changes: readonly Change[];
  /** The teams on the first rank. */
  readonly winners: readonly [before: readonly number[], after: readonly number[]];
  /** Acts after it that would no longer fit and count for nothing. */
  readonly idle: readonly number[];
}

/**
 * What an act would change; `null` when it does not fit.
 * @example effectOf(log, { type: 'decide', of: 40, redress: { kind: 'throw-out' } }, now)?.winners
 */
export function effectOf(log: Replay, act: Act, at: number): Effect | null {
  const next = extend(log, act, at);
  if (next === null) return null;
  const [before, after] = [standings(log.match), standings(next.match)];
  const changes = log.match.teams.flatMap((_, team): readonly Change[] => {
    const [old, fresh] = [before, after].map((rows) => rows.find((row) => row.team === team));
    if (old === undefined || fresh === undefined) return [];
    if (old.points === fresh.points && old.rank === fresh.rank) return [];
    return [{ team, points: [old.points, fresh.points], rank: [old.rank, fresh.rank] }];
  });
  const idle = [...next.idle].filter((seq) => !log.idle.has(seq));
  return { changes, winners: [winners(before), winners(after)], idle };
}

function winners(rows: readonly Standing[]): readonly number[] {
  return rows.filter(({ rank }) => rank === 1).map(({ team }) => team);
}
