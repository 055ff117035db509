import type { Act } from '#core/contest/act.ts';
import { openTurn } from '#core/contest/match.ts';
import { extend, replay, type Replay } from '#core/contest/replay.ts';
import { resultOf, signResult, type ContestResult } from '#core/contest/result.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { utf8 } from '../ledger/builders.ts';
import { setUp } from './builders.ts';

export const ID = 'ab12cd34ef56ab12';
/** Five minutes after the last act of `finished`. */
export const SIGNED_AT = '2026-11-22T10:05:00.000Z';

/** A log with these acts more, those that fit. */
export function after(
  log: Replay,
  acts: readonly Act[],
  at = Date.parse('2026-11-22T10:00:00.000Z'),
): Replay {
  return acts.reduce((sum, act) => extend(sum, act, at) ?? sum, log);
}

/** Ends a match wherever it stands. */
export function ended(log: Replay): Replay {
  const free = openTurn(log.match) === null ? log : after(log, [{ type: 'resume' }, { type: 'void' }]);
  return after(free, [{ type: 'finish' }]);
}

/** A match of four teams over with these points beside the 100 each began with, and some staff numbers. */
export function finished(points: readonly number[], numbers: Readonly<Record<string, number>> = {}): Replay {
  const start = replay({ ...setUp(points.length), id: ID }, []);
  const adjust = points.map((more, team): Act => ({ type: 'adjust', team, points: more, why: '' }));
  const enrol = Object.entries(numbers).map(([number, team]): Act => {
    return { type: 'enrol', team, member: `队员${number}`, number };
  });
  return ended(after(start, [...adjust, ...enrol]));
}

export function contentOf(log: Replay, change: Partial<ContestResult> = {}) {
  const read = resultOf(log, SIGNED_AT, 480);
  if (!read.ok) throw new Error(read.error);
  return { ...read.value, ...change };
}

export async function resultBytes(signer: Signer, log: Replay, change: Partial<ContestResult> = {}) {
  return utf8(await signResult(contentOf(log, change), signer));
}
