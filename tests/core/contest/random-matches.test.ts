import { expect, test } from 'vitest';
import { effectOf } from '#core/contest/effect.ts';
import { extend, redoable, replay, undoable } from '#core/contest/replay.ts';
import { earned, standings } from '#core/contest/standings.ts';
import { createRandom } from '#core/random.ts';
import { cases } from '../../support/cases.ts';
import { setUp } from './builders.ts';
import { randomAct } from './random-match.ts';
import { recalculate } from './recalculate.ts';

const { count, seed } = cases(500, 10_000);
/** Two to twelve teams. */
const START = Array.from({ length: 11 }, (_, more) => setUp(2 + more));

test(`the standings of ${count} random matches are what the log adds up to, with acts taken back and appeals (seed ${seed})`, () => {
  const counts = { matches: 0, events: 0, taken: 0, idle: 0, rulings: 0, upheld: 0, thrown: 0 };
  for (let number = 0; number < count; number++) {
    const random = createRandom(`${seed}/${number}`);
    const start = START[Math.floor(random() * START.length)]!;
    let log = replay(start, []);
    const length = 20 + Math.floor(random() * 100);
    for (let step = 0; step < length; step++) {
      log = extend(log, randomAct(log, random), 1000 * step) ?? log;
      // Now and then the last act is taken back, or what was taken back is brought again.
      const [back, again] = [undoable(log), redoable(log)];
      if (random() < 0.05 && back !== null) log = extend(log, { type: 'strike', of: back }, 1000 * step)!;
      if (random() < 0.05 && again !== null)
        log = extend(log, { type: 'restore', of: again }, 1000 * step) ?? log;
    }
    const where = `match ${number} of seed ${seed}`;
    const { match, events, struck, idle } = log;
    const sums = recalculate(start, events, idle);
    expect(
      match.teams.map((_, team) => ({
        points: earned(match, team).sum,
        tie: earned(match, team).rounds.at(-1),
      })),
      where,
    ).toEqual(sums);
    const rows = standings(match);
    for (const row of rows) {
      const [points, tie] = [sums[row.team]!.points, sums[row.team]!.tie];
      expect({ points: row.points, tie: row.tie }, where).toEqual({ points, tie });
      const ahead = sums.filter((one) => one.points > points || (one.points === points && one.tie > tie));
      expect(row.rank, where).toBe(1 + ahead.length);
    }
    // Going on from where it stands and playing all of it again are the same match.
    expect(JSON.stringify(replay(start, events).match), where).toBe(JSON.stringify(match));
    counts.matches++;
    counts.events += events.length;
    counts.taken += struck.size;
    counts.idle += idle.size;
    counts.rulings += match.turns.reduce((sum, { rulings }) => sum + rulings.length, 0);
    counts.upheld += match.appeals.filter(({ state }) => state === 'upheld').length;
    counts.thrown += match.turns.filter(({ thrown }) => thrown).length;
  }
  if (process.env.SANYU_CHAOS === '1') console.log(JSON.stringify(counts));
  for (const number of Object.values(counts)) expect(number).toBeGreaterThan(0);
}, 1_800_000);

test('what an act is said to change is what it then changes', () => {
  const random = createRandom(`${seed}/effects`);
  for (let number = 0; number < 40; number++) {
    let log = replay(setUp(3), []);
    for (let step = 0; step < 60; step++) {
      const act = randomAct(log, random);
      const said = effectOf(log, act, 1000 * step);
      const next = extend(log, act, 1000 * step);
      expect(said === null).toBe(next === null);
      if (said === null || next === null) continue;
      const points = (team: number) => standings(next.match).find((row) => row.team === team)!.points;
      for (const { team, points: told } of said.changes) expect(points(team)).toBe(told[1]);
      const first = standings(next.match).filter(({ rank }) => rank === 1);
      expect(said.winners[1]).toEqual(first.map(({ team }) => team));
      log = next;
    }
  }
});
