import { expect, test } from 'vitest';
import { movesOf, type MoveName } from '#core/contest/moves.ts';
import { extend, replay, type Replay } from '#core/contest/replay.ts';
import { createRandom } from '#core/random.ts';
import { fits, format, play, setUp } from './builders.ts';

const names = (log: Replay) => movesOf(log.match).map(({ name }) => name);
const go = (log: Replay, name: MoveName, at = 0): Replay => {
  const move = movesOf(log.match).filter((one) => one.name === name)[at];
  if (move === undefined) throw new Error(`no ${name} among ${names(log).join()}`);
  return play([move.act], log);
};

test('a whole contest can be played by always doing what comes first', () => {
  let log = replay(setUp(), []);
  for (let step = 0; !log.match.over && step < 400; step++) {
    const [first] = movesOf(log.match);
    if (first === undefined) break;
    log = play([first.act], log);
  }
  expect(log.match.over).toBe(true);
  expect(log.match.begun.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(new Set(log.match.turns.map(({ round }) => round)).size).toBeGreaterThanOrEqual(5);
});

test('everything that is offered fits, wherever a match stands', () => {
  const random = createRandom('moves');
  for (let number = 0; number < 30; number++) {
    let log = replay(setUp(2 + (number % 11)), []);
    for (let step = 0; step < 80 && !log.match.over; step++) {
      const moves = movesOf(log.match);
      for (const { act } of moves) expect(fits(log, act)).toBe(true);
      const move = moves[Math.floor(random() * moves.length)]!;
      log = extend(log, move.act, 1000 * step)!;
      if (random() < 0.3) {
        const team = Math.floor(random() * log.match.teams.length);
        log = extend(log, { type: 'buzz', team, press: step, by: 'tap' }, 1000 * step) ?? log;
      }
    }
  }
});

test('a team that risks is offered every stake', () => {
  const log = play([{ type: 'round', round: 2, teams: [0, 1, 2, 3] }]);
  expect(
    movesOf(log.match)
      .filter(({ name }) => name === 'ask')
      .map(({ stake }) => stake),
  ).toEqual([10, 30]);
  expect(movesOf(go(log, 'ask', 1).match).find(({ name }) => name === 'wrong')?.act).toMatchObject({
    points: -15,
  });
});

test('a race waits for the word, then for a press, then for a ruling', () => {
  const log = go(play([{ type: 'round', round: 1, teams: [0, 1, 2, 3] }]), 'ask');
  expect(names(log)).toEqual(['open', 'void', 'replace']);
  const open = go(log, 'open');
  expect(names(open)[0]).toBe('void');
  const pressed = play([{ type: 'buzz', team: 2, press: 1, by: 'key' }], open);
  expect(names(pressed).slice(0, 3)).toEqual(['right', 'wrong', 'none']);
  expect(movesOf(pressed.match)[0]?.act).toMatchObject({ team: 2, points: 10 });
});

test('a tie-break is offered to those who share the best rank that is shared', () => {
  const rules = format({ rounds: format().rounds.slice(0, 1) });
  let log = play([{ type: 'round', round: 0, teams: [0, 1, 2, 3] }], replay(setUp(4, rules), []));
  for (let turn = 0; turn < 8; turn++)
    log = go(go(go(log, 'ask'), turn % 4 < 2 ? 'right' : 'wrong'), 'reveal');
  expect(names(log)).toEqual(['tie-break', 'finish']);
  expect(movesOf(log.match)[0]?.act).toEqual({ type: 'round', round: 1, teams: [0, 1] });
});

test('nothing is offered while a match is paused or over', () => {
  expect(movesOf(play([{ type: 'pause' }]).match)).toEqual([]);
  expect(movesOf(play([{ type: 'finish' }]).match)).toEqual([]);
});
