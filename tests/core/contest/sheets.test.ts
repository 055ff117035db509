import { expect, test } from 'vitest';
import type { Act } from '#core/contest/act.ts';
import { logLines } from '#core/contest/log.ts';
import { sheetOf, type SheetWords } from '#core/contest/sheets.ts';
import { play } from './builders.ts';

const words: SheetWords = {
  say: (key, values) =>
    `${key}(${Object.entries(values)
      .map((pair) => pair.join('='))
      .join(' ')})`,
  column: (key) => key,
  team: (team) => `T${team + 1}`,
  round: (round) => `R${round + 1}`,
  outcome: (outcome) => outcome,
  signed: (points) => (points > 0 ? `+${points}` : String(points)),
  prompt: (question) => `${question}?`,
  answer: (question) => `${question}!`,
  time: String,
  thrown: 'thrown',
  struck: 'struck',
  idle: 'idle',
  appeal: (state) => state,
};

const acts: readonly Act[] = [
  { type: 'round', round: 1, teams: [0, 1, 2, 3] },
  { type: 'ask', question: 'a', team: null, stake: null },
  { type: 'open' },
  { type: 'buzz', team: 2, press: 100_000, by: 'key' },
  { type: 'buzz', team: 1, press: 101_250, by: 'pad' },
  { type: 'rule', team: 2, outcome: 'wrong', points: -10 },
  { type: 'rule', team: 1, outcome: 'right', points: 10 },
  { type: 'appeal', turn: 1, team: 2 },
  { type: 'decide', of: 7, redress: { kind: 'correct', ruling: 0, outcome: 'part', points: 5 } },
  { type: 'adjust', team: 0, points: -5, why: '迟到' },
  { type: 'round', round: 2, teams: [0, 1, 2, 3] },
  { type: 'ask', question: 'b', team: 0, stake: 1 },
  { type: 'rule', team: 0, outcome: 'right', points: 30 },
  { type: 'throw-out', turn: 11 },
  { type: 'reveal' },
  { type: 'strike', of: 14 },
];

test('adds the standings up round by round', () => {
  expect(sheetOf('standings', play(acts), words)).toEqual([
    ['rank', 'team', 'base', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'adjusted', 'points', 'R7'],
    [1, 'T2', 100, 0, 10, 0, 0, 0, 0, 0, 110, 0],
    [2, 'T3', 100, 0, 5, 0, 0, 0, 0, 0, 105, 0],
    [3, 'T4', 100, 0, 0, 0, 0, 0, 0, 0, 100, 0],
    [4, 'T1', 100, 0, 0, 0, 0, 0, 0, -5, 95, 0],
  ]);
});

test('lists what each team was judged for', () => {
  expect(sheetOf('teams', play(acts), words).slice(1)).toEqual([
    ['T1', 2, 'R3', '', 'b?', 'right', 0, 'thrown'],
    ['T1', '', '', '', 'adjusted', '', -5, '迟到'],
    ['T2', 1, 'R2', '', 'a?', 'right', 10, ''],
    ['T3', 1, 'R2', '', 'a?', 'part', 5, ''],
  ]);
});

test('lists each question with who pressed when and what became of it', () => {
  expect(sheetOf('questions', play(acts), words).slice(1)).toEqual([
    [1, 'R2', 'a', 'a?', 'a!', '', 'T3 +0.0 ms\nT2 +12.5 ms', 'T3 part +5\nT2 right +10', 'T3 upheld'],
    [2, 'R3', 'b', 'b?', 'b!', 'T1', '', 'T1 right +30', 'thrown'],
  ]);
});

test('keeps every act in the log, the ones taken back marked', () => {
  const log = play(acts);
  expect(logLines(log, words).map(({ text }) => text)).toEqual([
    'round(round=R2)',
    'askAll(number=1)',
    'open()',
    'buzz(team=T3 after=0.0)',
    'buzz(team=T2 after=12.5)',
    'rule(team=T3 outcome=wrong points=-10)',
    'rule(team=T2 outcome=right points=+10)',
    'appeal(number=1 team=T3)',
    'uphold(number=1 team=T3 change=changeCorrect(team=T3 outcome=part points=+5))',
    'adjust(team=T1 points=-5 why=迟到)',
    'round(round=R3)',
    'askStake(number=2 team=T1 points=30)',
    'rule(team=T1 outcome=right points=+30)',
    'throwOut(number=2)',
    'reveal()',
    'strike(of=15)',
  ]);
  expect(sheetOf('log', log, words).at(-2)).toEqual([15, '14000', 'reveal()', 'struck']);
});
