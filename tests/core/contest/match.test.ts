import { describe, expect, test } from 'vitest';
import type { Act } from '#core/contest/act.ts';
import { effectOf } from '#core/contest/effect.ts';
import { timeLeft } from '#core/contest/countdown.ts';
import { openTurn } from '#core/contest/match.ts';
import { dueTeam, memberOf, nextQuestion, nextReserve, pointsFor, turnOrder } from '#core/contest/next.ts';
import { floorOf, pressOrder, togetherWith } from '#core/contest/presses.ts';
import { redoable, undoable } from '#core/contest/replay.ts';
import { earned, standings, ties } from '#core/contest/standings.ts';
import { fits, format, play, setUp } from './builders.ts';
import { replay } from '#core/contest/replay.ts';

const round = (index: number): Act => ({ type: 'round', round: index, teams: [0, 1, 2, 3] });
const ask = (question: string, team: number | null = null, stake: number | null = null): Act => ({
  ...{ type: 'ask', question, team, stake },
});
const rule = (team: number | null, outcome: 'right' | 'wrong' | 'none', points: number): Act => ({
  ...{ type: 'rule', team, outcome, points },
});
const buzz = (team: number, press: number): Act => ({ type: 'buzz', team, press, by: 'key' });
const points = (log: ReturnType<typeof play>) =>
  log.match.teams.map((_, team) => earned(log.match, team).sum);

describe('a round in which all have to answer', () => {
  test('gives each team its turns in order and its members theirs', () => {
    let log = play([round(0)]);
    const seen: (string | null)[] = [];
    for (let team = dueTeam(log.match); team !== null; team = dueTeam(log.match)) {
      log = play([ask(nextQuestion(log.match)!, team)], log);
      seen.push(`${team} ${memberOf(log.match, openTurn(log.match)!)}`);
      log = play([rule(team, 'right', 10)], log);
    }
    expect(seen).toEqual(['0 m0a', '1 m1a', '2 m2a', '3 m3a', '0 m0b', '1 m1b', '2 m2b', '3 m3b']);
    expect(points(log)).toEqual([120, 120, 120, 120]);
  });

  test('judges only the team whose turn it is, once', () => {
    const log = play([round(0), ask('a', 1)]);
    expect(fits(log, rule(2, 'right', 10))).toBe(false);
    expect(fits(play([rule(1, 'right', 10)], log), rule(1, 'right', 10))).toBe(false);
  });
});

describe('a race', () => {
  const race = play([round(1), ask('a')]);

  test('gives the floor to whoever pressed first, not to whose press arrived first', () => {
    const log = play([{ type: 'open' }, buzz(2, 5600), buzz(1, 5000), buzz(3, 9000)], race);
    const turn = openTurn(log.match)!;
    expect(pressOrder(log.match, turn).map(({ team }) => team)).toEqual([1, 2, 3]);
    expect(floorOf(log.match, turn)).toBe(1);
    expect(togetherWith(log.match, turn)).toEqual([]);
  });

  test('tells presses less than five milliseconds apart as simultaneous, and none at five', () => {
    const at = (press: number) => play([{ type: 'open' }, buzz(2, 5000), buzz(0, press)], race).match;
    expect(togetherWith(at(5499), openTurn(at(5499))!)).toEqual([2, 0]);
    expect(togetherWith(at(5500), openTurn(at(5500))!)).toEqual([]);
  });

  test('bars a team that pressed before the word, where the rules say so', () => {
    const log = play([buzz(0, 100), { type: 'open' }], race);
    expect(fits(log, buzz(0, 5000))).toBe(false);
    expect(floorOf(log.match, openTurn(log.match)!)).toBeNull();
    const kind = setUp(4, format({ rounds: [{ ...format().tieBreak, id: 'race', early: 'tell' }] }));
    const told = play([round(0), ask('a'), buzz(0, 100), { type: 'open' }, buzz(0, 900)], replay(kind, []));
    expect(floorOf(told.match, openTurn(told.match)!)).toBe(0);
  });

  test('passes a wrong answer on to the next that pressed, and starts that team’s time', () => {
    const log = play([{ type: 'open' }, buzz(2, 1), buzz(1, 900), rule(2, 'wrong', -10)], race);
    expect(floorOf(log.match, openTurn(log.match)!)).toBe(1);
    expect(log.match.clock).toEqual({ left: 20_000, since: 5000 });
    const over = play([rule(1, 'right', 10)], log);
    expect(openTurn(over.match)).toBeNull();
    expect(points(over)).toEqual([100, 110, 90, 100]);
  });

  test('starts anew when the word to press is said again', () => {
    const log = play([{ type: 'open' }, buzz(2, 1), buzz(1, 2), { type: 'open' }, buzz(1, 50)], race);
    expect(floorOf(log.match, openTurn(log.match)!)).toBe(1);
  });

  test('is void when nobody pressed, and then takes neither press nor ruling', () => {
    const log = play([{ type: 'open' }, { type: 'void' }], race);
    expect(fits(log, buzz(1, 1))).toBe(false);
    expect(fits(log, rule(1, 'right', 10))).toBe(false);
    expect(points(log)).toEqual([100, 100, 100, 100]);
  });
});

test('a team that risks chooses its stake, and loses what the rules say', () => {
  const { format: rules } = setUp();
  expect(pointsFor(rules.rounds[2]!, 1, 'right')).toBe(30);
  expect(pointsFor(rules.rounds[2]!, 1, 'wrong')).toBe(-15);
  expect(pointsFor(rules.rounds[0]!, null, 'none')).toBe(0);
  expect(pointsFor(rules.rounds[1]!, null, 'none')).toBe(-10);
  const log = play([round(2)]);
  expect(fits(log, ask('a', 1, 2))).toBe(false);
  expect(fits(log, ask('a', 1))).toBe(false);
  expect(fits(log, ask('a', 1, 1))).toBe(true);
});

test('a sprint has one clock for all questions of a team and ends with it', () => {
  let log = play([round(3), ask('a', 0), { type: 'clock', run: true }, rule(0, 'right', 5)]);
  expect(dueTeam(log.match)).toBe(0);
  log = play([ask('b', 0)], log);
  expect(timeLeft(log.match.clock!, 4000)).toBe(58_000);
  log = play([rule(0, 'none', 0), ask('c', 0), rule(0, 'right', 5)], log);
  expect(dueTeam(log.match)).toBe(1);
  expect(points(log)[0]).toBe(110);
});

test('questions for the hall give nobody points', () => {
  const log = play([round(4), ask('a')]);
  expect(fits(log, rule(null, 'right', 10))).toBe(false);
  expect(points(play([rule(null, 'right', 0)], log))).toEqual([100, 100, 100, 100]);
});

test('marks of the others count by their mean, half a point up', () => {
  const mark = (from: number, to: number, given: number): Act => ({ type: 'mark', from, to, points: given });
  const log = play([round(5), mark(0, 1, 7), mark(2, 1, 8), mark(2, 1, 9), mark(3, 1, 7)]);
  expect(points(log)[1]).toBe(108);
  expect(fits(log, mark(1, 1, 5))).toBe(false);
  expect(fits(log, mark(0, 1, 11))).toBe(false);
});

test('a tie-break parts equals and adds nothing', () => {
  let log = play([round(0), ask('a', 2), rule(2, 'right', 10), ask('b', 3), rule(3, 'right', 10)]);
  expect(ties(standings(log.match))).toEqual([
    [2, 3],
    [0, 1],
  ]);
  log = play([{ type: 'round', round: 6, teams: [2, 3] }, ask('c'), { type: 'open' }, buzz(3, 1)], log);
  expect(fits(log, buzz(0, 2))).toBe(false);
  log = play([rule(3, 'right', 10)], log);
  expect(standings(log.match).map(({ team, rank, points: sum }) => [team, rank, sum])).toEqual([
    [3, 1, 110],
    [2, 2, 110],
    [0, 3, 100],
    [1, 3, 100],
  ]);
});

test('the order of turns follows the rules of the round', () => {
  const log = play([round(0), ask('a', 2), rule(2, 'right', 10), ask('b', 1), rule(1, 'wrong', -5)]);
  expect(turnOrder(log.match, 0)).toEqual([0, 1, 2, 3]);
  expect(turnOrder(log.match, 2)).toEqual([1, 3, 0, 2]);
  expect(turnOrder(log.match, 3)).toEqual([2, 0, 3, 1]);
});

describe('a match', () => {
  const judged = play([round(0), ask('a', 0), rule(0, 'right', 10)]);

  test('asks no question twice, replaced ones neither', () => {
    const log = play([ask('b', 1), { type: 'replace', question: 'r' }], judged);
    expect(fits(log, { type: 'replace', question: 'b' })).toBe(false);
    const next = play([rule(1, 'right', 10)], log);
    expect([fits(next, ask('a', 2)), fits(next, ask('b', 2)), fits(next, ask('r', 2))]).toEqual([
      false,
      false,
      false,
    ]);
    const { reserve } = next.match.setUp.paper;
    expect(nextReserve(next.match)).toBe(reserve[0]);
  });

  test('takes back and brings back any act, also one long ago', () => {
    const later = play([ask('b', 1), rule(1, 'right', 10)], judged);
    const back = play([{ type: 'strike', of: 2 }], later);
    // The first question is open again, so the second could not have been asked.
    expect([...back.idle]).toEqual([3, 4]);
    const again = play([{ type: 'restore', of: 2 }], back);
    expect(points(again)).toEqual(points(later));
    expect(fits(again, { type: 'restore', of: 2 })).toBe(false);
    expect(fits(again, { type: 'strike', of: 5 })).toBe(false);
  });

  test('undoes step by step and redoes in the other direction', () => {
    let log = play([{ type: 'show', what: 'standings' }], judged);
    expect([undoable(log), redoable(log)]).toEqual([2, null]);
    log = play([{ type: 'strike', of: 2 }], log);
    log = play([{ type: 'strike', of: undoable(log)! }], log);
    expect([undoable(log), redoable(log)]).toEqual([0, 1]);
    log = play([{ type: 'restore', of: 1 }], log);
    expect(redoable(log)).toBe(2);
    log = play([{ type: 'restore', of: 2 }], log);
    expect([redoable(log), points(log)[0]]).toEqual([null, 110]);
    log = play([{ type: 'strike', of: 2 }, rule(0, 'wrong', -5)], log);
    expect(redoable(log)).toBeNull();
  });

  test('corrects a ruling, and throws a question out, also after its end', () => {
    const over = play([{ type: 'finish' }], judged);
    const corrected = play([{ type: 'correct', turn: 1, ruling: 0, outcome: 'wrong', points: -5 }], over);
    expect(points(corrected)[0]).toBe(95);
    const thrown = play([{ type: 'throw-out', turn: 1 }], corrected);
    expect(points(thrown)[0]).toBe(100);
    expect(fits(thrown, { type: 'throw-out', turn: 1 })).toBe(false);
    expect(fits(over, ask('z', 1))).toBe(false);
  });

  test('tells what upholding an appeal changes, also about the winner, before it is done', () => {
    const log = play([{ type: 'appeal', turn: 1, team: 3 }], judged);
    expect(fits(log, { type: 'appeal', turn: 1, team: 3 })).toBe(false);
    const redress = { kind: 'award', team: 3, points: 20 } as const;
    expect(effectOf(log, { type: 'decide', of: 3, redress }, 0)).toEqual({
      changes: [
        { team: 0, points: [110, 110], rank: [1, 2] },
        { team: 1, points: [100, 100], rank: [2, 3] },
        { team: 2, points: [100, 100], rank: [2, 3] },
        { team: 3, points: [100, 120], rank: [2, 1] },
      ],
      winners: [[0], [3]],
      idle: [],
    });
    expect(effectOf(log, { type: 'decide', of: 3, redress: null }, 0)?.changes).toEqual([]);
    const upheld = play([{ type: 'decide', of: 3, redress }], log);
    expect(upheld.match.appeals[0]?.state).toBe('upheld');
    expect(fits(upheld, { type: 'decide', of: 3, redress })).toBe(false);
  });

  test('stands still while it is paused and goes on where it was', () => {
    const log = play([ask('b', 1), { type: 'clock', run: true }, { type: 'pause' }], judged);
    expect(log.match.clock).toEqual({ left: 29_000, since: null });
    expect(fits(log, rule(1, 'right', 10))).toBe(false);
    expect(play([{ type: 'resume' }], log).match.clock).toEqual({ left: 29_000, since: 6000 });
  });

  test('changes members and keys, no key for two teams', () => {
    const log = play([
      { type: 'substitute', team: 0, out: 'm0a', in: 'new' },
      { type: 'key', team: 0, key: 'KeyQ' },
    ]);
    expect(log.match.teams[0]).toMatchObject({ members: ['new', 'm0b'], key: 'KeyQ' });
    expect(fits(log, { type: 'key', team: 1, key: 'KeyQ' })).toBe(false);
    expect(fits(log, { type: 'substitute', team: 0, out: 'm0a', in: 'x' })).toBe(false);
  });

  test('takes points off beside the questions, for a reason', () => {
    expect(points(play([{ type: 'adjust', team: 1, points: -20, why: '超时' }], judged))).toEqual([
      110, 80, 100, 100,
    ]);
  });
});
