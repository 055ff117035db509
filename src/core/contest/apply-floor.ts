import type { Act } from './act.ts';
import { stopped } from './countdown.ts';
import { roundAt, type Race, type Round } from './format.ts';
import { openTurn, type Countdown, type Match, type Turn } from './match.ts';
import { floorOf } from './presses.ts';

type FloorAct = Extract<Act, { type: 'open' | 'buzz' | 'rule' | 'void' | 'reveal' | 'replace' }>;

/**
 * What happens to the question on the floor. `null` when the act does not fit it.
 * @example applyFloor(match, { type: 'void' }, at)
 */
export function applyFloor(match: Match, act: FloorAct, at: number): Match | null {
  if (match.over || match.paused) return null;
  if (act.type === 'reveal') return reveal(match);
  const turn = openTurn(match);
  const round = turn === null ? null : roundAt(match.setUp.format, turn.round);
  if (turn === null || round === null) return null;
  switch (act.type) {
    case 'open':
      return round.kind === 'race' ? open(match, turn, round, at) : null;
    case 'buzz':
      return round.kind === 'race' ? buzz(match, turn, round, act, at) : null;
    case 'rule':
      return rule(match, turn, round, act, at);
    case 'void':
      return withTurn(match, { ...turn, closed: true }, afterwards(match, round, at));
    case 'replace': {
      const known = match.turns.some(
        (one) => one.question === act.question || one.replaced.includes(act.question),
      );
      if (known || turn.rulings.length > 0) return null;
      const replaced = [...turn.replaced, turn.question];
      const fresh: Turn = { ...turn, question: act.question, replaced, open: false, presses: [] };
      const clock = round.kind === 'speed' ? match.clock : fullClock(round);
      return withTurn(match, fresh, clock);
    }
    default:
      return act satisfies never;
  }
}

function withTurn(match: Match, turn: Turn, clock: Countdown | null): Match {
  return { ...match, clock, turns: [...match.turns.slice(0, -1), turn] };
}

function fullClock(round: Round): Countdown | null {
  return round.kind === 'peer' ? null : { left: round.seconds * 1000, since: null };
}

/** A clock that several questions share goes on; any other stands when the question is over. */
function afterwards(match: Match, round: Round, at: number): Countdown | null {
  return round.kind === 'speed' ? match.clock : stopped(match.clock, at);
}

/** The word to press; said again, it asks those who have not been judged to press once more. */
function open(match: Match, turn: Turn, round: Race, at: number): Match {
  const presses = turn.presses.filter(({ early }) => early);
  const clock = { left: round.buzzSeconds * 1000, since: at };
  return withTurn(match, { ...turn, open: true, presses }, clock);
}

function buzz(
  match: Match,
  turn: Turn,
  round: Race,
  { team, press, by }: Extract<Act, { type: 'buzz' }>,
  at: number,
): Match | null {
  if (!match.playing.includes(team)) return null;
  const early = !turn.open;
  const before = turn.presses.filter((one) => one.team === team);
  if (before.some((one) => one.early === early || (one.early && round.early === 'bar'))) return null;
  if (turn.rulings.some((one) => one.team === team)) return null;
  const pressed: Turn = { ...turn, presses: [...turn.presses, { team, press, by, early }] };
  const first = floorOf(match, turn) === null && floorOf(match, pressed) !== null;
  const clock = first ? { left: round.seconds * 1000, since: at } : match.clock;
  return withTurn(match, pressed, clock);
}

function rule(
  match: Match,
  turn: Turn,
  round: Round,
  { team, outcome, points }: Extract<Act, { type: 'rule' }>,
  at: number,
): Match | null {
  const fits =
    round.kind === 'race'
      ? team !== null && match.playing.includes(team) && turn.rulings.every((one) => one.team !== team)
      : team === turn.team;
  // The hall earns nothing.
  if (!fits || (team === null && points !== 0)) return null;
  const ruled: Turn = { ...turn, rulings: [...turn.rulings, { team, outcome, points }] };
  const goesOn =
    round.kind === 'race' &&
    round.passOn &&
    outcome !== 'right' &&
    ruled.rulings.length < match.playing.length;
  if (!goesOn) return withTurn(match, { ...ruled, closed: true }, afterwards(match, round, at));
  const seconds = floorOf(match, ruled) === null ? round.buzzSeconds : round.seconds;
  return withTurn(match, { ...ruled, open: true }, { left: seconds * 1000, since: at });
}

function reveal(match: Match): Match | null {
  const last = match.turns.at(-1);
  if (last === undefined || !last.closed || last.revealed) return null;
  return withTurn({ ...match, show: 'question' }, { ...last, revealed: true }, match.clock);
}
