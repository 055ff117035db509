import type { Act, Outcome } from './act.ts';
import { roundAt, type Round } from './format.ts';
import { currentRound, openTurn, type Match, type Turn } from './match.ts';
import { dueTeam, nextQuestion, nextReserve, pointsFor, turnOrder } from './next.ts';
import { floorOf } from './presses.ts';
import { standings, ties } from './standings.ts';

/** What a button or a key of the organiser's does. */
export const MOVES = [
  'round',
  'tie-break',
  'ask',
  'open',
  'start',
  'stop',
  'right',
  'wrong',
  'none',
  'void',
  'reveal',
  'replace',
  'finish',
] as const;
export type MoveName = (typeof MOVES)[number];

/** Something the organiser may do now. */
export interface Move {
  readonly name: MoveName;
  readonly act: Act;
  /** The stake's points, where there are several to choose from. */
  readonly stake?: number;
}

/**
 * What may be done where a match stands, what usually comes next first.
 * @example movesOf(match)[0]?.name → 'ask'
 */
export function movesOf(match: Match): readonly Move[] {
  if (match.over || match.paused) return [];
  const turn = openTurn(match);
  const round = currentRound(match);
  if (turn === null || round === null) return between(match);
  return onTheFloor(match, turn, round);
}

function between(match: Match): readonly Move[] {
  const last = match.turns.at(-1);
  const reveal: readonly Move[] =
    last === undefined || last.revealed || last.thrown || last.round !== match.round
      ? []
      : [{ name: 'reveal', act: { type: 'reveal' } }];
  return [...reveal, ...asks(match), ...rounds(match)];
}

/** The next question, once for each stake. */
function asks(match: Match): readonly Move[] {
  const round = currentRound(match);
  if (round === null || round.kind === 'peer') return [];
  const team = dueTeam(match);
  if (team === null && 'each' in round) return [];
  const stakes = round.kind === 'risk' ? round.stakes.map(({ points }) => points) : [null];
  return stakes.flatMap((points, index): readonly Move[] => {
    const question = nextQuestion(match, index);
    if (question === null) return [];
    const stake = points === null ? null : index;
    const act: Act = { type: 'ask', question, team, stake };
    return [{ name: 'ask', act, ...(points === null ? {} : { stake: points }) }];
  });
}

/** The rounds that were not begun; with all of them behind, a tie-break where it is needed, and the end. */
function rounds(match: Match): readonly Move[] {
  const { format } = match.setUp;
  const next = [...format.rounds.keys()].find((index) => !match.begun.includes(index));
  if (next !== undefined) {
    return [{ name: 'round', act: { type: 'round', round: next, teams: turnOrder(match, next) } }];
  }
  const index = format.rounds.length;
  const [tied] = ties(standings(match));
  const left = match.setUp.paper.rounds[index]?.[0]?.some((id) => !asked(match, id)) === true;
  const again: readonly Move[] =
    tied === undefined || !left
      ? []
      : [{ name: 'tie-break', act: { type: 'round', round: index, teams: tied } }];
  return [...again, { name: 'finish', act: { type: 'finish' } }];
}

function asked({ turns }: Match, id: string): boolean {
  return turns.some(({ question, replaced }) => question === id || replaced.includes(id));
}

function onTheFloor(match: Match, turn: Turn, round: Round): readonly Move[] {
  const running = (match.clock?.since ?? null) !== null;
  const run: Move = running
    ? { name: 'stop', act: { type: 'clock', run: false } }
    : { name: 'start', act: { type: 'clock', run: true } };
  const clock = match.clock !== null && match.clock.left > 0 ? [run] : [];
  const question = turn.rulings.length > 0 ? null : nextReserve(match);
  const replace: readonly Move[] =
    question === null ? [] : [{ name: 'replace', act: { type: 'replace', question } }];
  const void_: Move = { name: 'void', act: { type: 'void' } };
  if (round.kind !== 'race') {
    const first = running ? [] : clock;
    const last = running ? clock : [];
    return [...first, ...rulings(round, turn, turn.team), ...last, void_, ...replace];
  }
  const open: Move = { name: 'open', act: { type: 'open' } };
  if (!turn.open) return [open, void_, ...replace];
  const floor = floorOf(match, turn);
  if (floor === null) return [void_, ...clock, open, ...replace];
  return [...rulings(round, turn, floor), ...clock, open, void_, ...replace];
}

function rulings(round: Round, turn: Turn, team: number | null): readonly Move[] {
  const outcomes: readonly Exclude<Outcome, 'part'>[] = ['right', 'wrong', 'none'];
  return outcomes.map((outcome) => ({
    name: outcome,
    act: { type: 'rule', team, outcome, points: team === null ? 0 : pointsFor(round, turn.stake, outcome) },
  }));
}

/**
 * The rounds of a match with what they are, for choosing another than the next.
 * @example roundsOf(match).map(({ round }) => round.kind)
 */
export function roundsOf({ setUp }: Match): readonly { readonly index: number; readonly round: Round }[] {
  return [...setUp.format.rounds.keys(), setUp.format.rounds.length].flatMap((index) => {
    const round = roundAt(setUp.format, index);
    return round === null ? [] : [{ index, round }];
  });
}
