import { type Act, OUTCOMES, type Redress } from '#core/contest/act.ts';
import { movesOf } from '#core/contest/moves.ts';
import { nextQuestion, nextReserve } from '#core/contest/next.ts';
import type { Replay } from '#core/contest/replay.ts';
import type { Random } from '#core/random.ts';

/** Any act at all: most fit where the match stands, some do not, such as a tired organiser's. */
export function randomAct({ match, events }: Replay, random: Random): Act {
  const int = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
  const team = () => int(match.teams.length);
  const moves = movesOf(match);
  if (moves.length > 0 && random() < 0.6) return pick(moves).act;
  const rounds = match.setUp.format.rounds.length + 1;
  const past = () => (match.turns.length === 0 ? int(9) : pick(match.turns).seq);
  const points = () => int(61) - 30;
  const redress = (): Redress =>
    pick<Redress>([
      { kind: 'throw-out' },
      { kind: 'award', team: team(), points: points() },
      { kind: 'correct', ruling: int(2), outcome: pick(OUTCOMES), points: points() },
    ]);
  const stake = () => (random() < 0.5 ? 0 : 1);
  const ask = (): Act => {
    const kind = match.setUp.format.rounds[match.round ?? 0]?.kind ?? 'race';
    const at = kind === 'risk' ? stake() : null;
    const question = nextQuestion(match, at ?? 0) ?? `x-${int(50)}`;
    const alone = kind === 'race' || kind === 'audience';
    return { type: 'ask', question, team: alone ? null : team(), stake: at };
  };
  const rule = (): Act => {
    const turn = match.turns.at(-1);
    const whose = turn === undefined || random() < 0.1 ? team() : (turn.team ?? team());
    return { type: 'rule', team: whose, outcome: pick(OUTCOMES), points: points() };
  };
  const makers: readonly (readonly [weight: number, () => Act])[] = [
    [2, () => ({ type: 'round', round: int(rounds), teams: [...match.teams.keys()].slice(int(2)) })],
    [14, ask],
    [5, () => ({ type: 'open' })],
    [8, () => ({ type: 'buzz', team: team(), press: int(1000), by: 'key' })],
    [14, rule],
    [1, () => ({ type: 'rule', team: null, outcome: 'right', points: 0 })],
    [2, () => ({ type: 'void' })],
    [3, () => ({ type: 'reveal' })],
    [1, () => ({ type: 'replace', question: nextReserve(match) ?? `r-${int(50)}` })],
    [2, () => ({ type: 'clock', run: random() < 0.5 })],
    [1, () => ({ type: 'throw-out', turn: past() })],
    [2, () => ({ type: 'correct', turn: past(), ruling: int(2), outcome: pick(OUTCOMES), points: points() })],
    [2, () => ({ type: 'appeal', turn: past(), team: team() })],
    [
      2,
      () => ({
        type: 'decide',
        of: match.appeals.length === 0 ? 0 : pick(match.appeals).seq,
        redress: random() < 0.3 ? null : redress(),
      }),
    ],
    [1, () => ({ type: 'adjust', team: team(), points: points(), why: '' })],
    [2, () => ({ type: 'mark', from: team(), to: team(), points: int(12) })],
    [1, () => ({ type: 'substitute', team: team(), out: `m${int(4)}a`, in: `n${int(9)}` })],
    [
      1,
      () => ({
        type: 'enrol',
        team: team(),
        member: `m${int(4)}a`,
        number: int(5) === 0 ? '' : `00${int(6)}`,
      }),
    ],
    [0.5, () => ({ type: 'pause' })],
    [2, () => ({ type: 'resume' })],
    [1, () => ({ type: 'show', what: 'standings' })],
    [0.02, () => ({ type: 'finish' })],
    [3, () => ({ type: 'strike', of: int(events.length + 1) })],
    [3, () => ({ type: 'restore', of: int(events.length + 1) })],
  ];
  let left = random() * makers.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of makers) {
    left -= weight;
    if (left <= 0) return make();
  }
  return ask();
}
