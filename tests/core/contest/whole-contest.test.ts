import { expect, test } from 'vitest';
import type { Act } from '#core/contest/act.ts';
import { dueTeam, nextQuestion, pointsFor, turnOrder } from '#core/contest/next.ts';
import { replay, type Replay } from '#core/contest/replay.ts';
import { currentRound, openTurn } from '#core/contest/match.ts';
import { earned, standings } from '#core/contest/standings.ts';
import { createRandom } from '#core/random.ts';
import { format, play, setUp } from './builders.ts';
import { recalculate } from './recalculate.ts';

const TEAMS = 12;
const random = createRandom('sixty');

test('twelve teams play sixty questions each of a scripted contest, and the log adds up to the standings', () => {
  const [must] = format().rounds;
  const rules = format({
    // Sixty turns a team, in six rounds of ten.
    rounds: Array.from({ length: 6 }, (_, at) => ({ ...must!, id: `must-${at}`, each: 10 })),
  });
  const start = setUp(TEAMS, rules, 900);
  let log = replay(start, []);
  const act = (...acts: readonly Act[]) => (log = play(acts, log));
  for (let index = 0; index < 6; index++) {
    act({ type: 'round', round: index, teams: turnOrder(log.match, index) });
    for (let team = dueTeam(log.match); team !== null; team = dueTeam(log.match)) oneTurn(log, team, act);
  }
  act({ type: 'finish' });

  expect(log.match.turns).toHaveLength(TEAMS * 60);
  for (let team = 0; team < TEAMS; team++)
    expect(log.match.turns.filter((turn) => turn.team === team)).toHaveLength(60);
  expect(new Set(log.match.turns.map(({ question }) => question)).size).toBe(TEAMS * 60);
  const sums = recalculate(start, log.events, log.idle);
  expect(start.teams.map((_, team) => earned(log.match, team).sum)).toEqual(sums.map(({ points }) => points));
  expect(standings(log.match)[0]?.points).toBe(Math.max(...sums.map(({ points }) => points)));
});

function oneTurn(log: Replay, team: number, act: (...acts: readonly Act[]) => Replay): void {
  const round = currentRound(log.match)!;
  const outcome = random() < 0.7 ? 'right' : 'wrong';
  const points = pointsFor(round, null, outcome);
  act({ type: 'ask', question: nextQuestion(log.match)!, team, stake: null });
  act({ type: 'clock', run: true }, { type: 'rule', team, outcome, points }, { type: 'reveal' });
  expect(openTurn(log.match)?.team).toBeUndefined();
}
