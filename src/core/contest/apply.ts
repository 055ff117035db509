import type { Act } from './act.ts';
import { applyFloor } from './apply-floor.ts';
import { applyRevision } from './apply-revision.ts';
import { started, stopped } from './countdown.ts';
import { roundAt } from './format.ts';
import { currentRound, openTurn, type Countdown, type Match, type Turn } from './match.ts';

/** An act together with its place and moment in the log. */
export interface Placed<One extends Act = Act> {
  readonly seq: number;
  readonly at: number;
  readonly act: One;
}

/** Acts that stand for themselves; striking and restoring are about others. */
export type PlainAct = Exclude<Act, { type: 'strike' | 'restore' }>;

/**
 * The match after one act; `null` when the act does not fit, such as a ruling when no question is on the floor. Pure:
 * the same match and event give the same match for ever.
 * @example applyAct(match, { seq: 7, at: 1_790_000_000_000, act: { type: 'reveal' } })
 */
export function applyAct(match: Match, { seq, at, act }: Placed<PlainAct>): Match | null {
  switch (act.type) {
    case 'round':
      return enterRound(match, act);
    case 'ask':
      return ask(match, act, seq);
    case 'open':
    case 'buzz':
    case 'rule':
    case 'void':
    case 'reveal':
    case 'replace':
      return applyFloor(match, act, at);
    case 'clock': {
      if (match.clock === null || match.paused || match.over) return null;
      if (act.run === (match.clock.since !== null)) return null;
      return { ...match, clock: act.run ? started(match.clock, at) : stopped(match.clock, at) };
    }
    case 'pause':
      if (match.paused || match.over) return null;
      return {
        ...match,
        paused: true,
        ran: match.clock !== null && match.clock.since !== null,
        clock: stopped(match.clock, at),
      };
    case 'resume':
      return resume(match, at);
    case 'show':
      return { ...match, show: act.what };
    case 'finish': {
      if (match.over || openTurn(match) !== null) return null;
      return { ...match, over: true, paused: false, clock: null, show: 'standings' };
    }
    case 'throw-out':
    case 'correct':
    case 'appeal':
    case 'decide':
    case 'adjust':
    case 'mark':
    case 'substitute':
    case 'key':
    case 'enrol':
      return applyRevision(match, act, seq);
    default:
      return act satisfies never;
  }
}

function resume(match: Match, at: number): Match | null {
  if (!match.paused) return null;
  const clock = match.ran ? started(match.clock, at) : match.clock;
  return { ...match, paused: false, ran: false, clock };
}

function enterRound(match: Match, { round, teams }: Extract<Act, { type: 'round' }>): Match | null {
  const all = new Set(teams);
  const known = all.size === teams.length && teams.every((team) => match.teams[team] !== undefined);
  if (match.over || match.paused || openTurn(match) !== null || !known || teams.length === 0) return null;
  if (roundAt(match.setUp.format, round) === null) return null;
  const begun = [...match.begun, round];
  return { ...match, round, playing: teams, begun, clock: null, show: 'standings' };
}

/** Every question that was on the floor once. */
export function usedQuestions({ turns }: Match): ReadonlySet<string> {
  return new Set(turns.flatMap(({ question, replaced }) => [question, ...replaced]));
}

function ask(match: Match, act: Extract<Act, { type: 'ask' }>, seq: number): Match | null {
  const round = currentRound(match);
  if (round === null || round.kind === 'peer' || match.round === null) return null;
  if (match.over || match.paused || openTurn(match) !== null) return null;
  if (usedQuestions(match).has(act.question)) return null;
  const teamless = round.kind === 'race' || round.kind === 'audience';
  if (teamless ? act.team !== null : act.team === null || !match.playing.includes(act.team)) return null;
  const stake = round.kind === 'risk' ? round.stakes[act.stake ?? -1] : null;
  if (stake === undefined || (round.kind !== 'risk' && act.stake !== null)) return null;
  const turn: Turn = {
    seq,
    round: match.round,
    question: act.question,
    replaced: [],
    team: act.team,
    stake: act.stake,
    open: false,
    presses: [],
    rulings: [],
    closed: false,
    revealed: false,
    thrown: false,
  };
  const clock = sameSprint(match, turn) ? match.clock : newClock(round.seconds);
  return { ...match, turns: [...match.turns, turn], clock, show: 'question' };
}

function newClock(seconds: number): Countdown {
  return { left: seconds * 1000, since: null };
}

/** In a round against time all questions of a team share one clock. */
function sameSprint(match: Match, turn: Turn): boolean {
  const before = match.turns.at(-1);
  if (currentRound(match)?.kind !== 'speed' || match.clock === null) return false;
  return before?.round === turn.round && before.team === turn.team;
}
