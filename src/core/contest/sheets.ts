import type { Table } from '#core/appraisal/sheet.ts';
import type { Outcome } from './act.ts';
import { logLines, numbersOf, type LogWords } from './log.ts';
import { memberOf } from './next.ts';
import type { Match, Turn } from './match.ts';
import { pressOrder } from './presses.ts';
import type { Replay } from './replay.ts';
import { earned, standings } from './standings.ts';

/** The words of the result sheets in one language. */
export interface SheetWords extends LogWords {
  /** A column's heading by its key under `column`. */
  column(key: string): string;
  /** The question as it was asked, and its right answer, in one line. */
  prompt(question: string): string;
  answer(question: string): string;
  /** A moment as it is read. */
  time(at: number): string;
  thrown: string;
  struck: string;
  idle: string;
  appeal(state: 'open' | 'upheld' | 'dismissed'): string;
}

/** The result sheets in the order they are saved and printed. */
export const SHEETS = ['standings', 'teams', 'questions', 'log'] as const;
export type Sheet = (typeof SHEETS)[number];

/**
 * One sheet of a match as a table, its heading first.
 * @example formatCsv(sheetOf('standings', log, words))
 */
export function sheetOf(sheet: Sheet, log: Replay, words: SheetWords): Table {
  switch (sheet) {
    case 'standings':
      return standingsSheet(log.match, words);
    case 'teams':
      return teamsSheet(log, words);
    case 'questions':
      return questionsSheet(log, words);
    case 'log':
      return logSheet(log, words);
    default:
      return sheet satisfies never;
  }
}

/** One row a team: where its points come from. */
function standingsSheet(match: Match, words: SheetWords): Table {
  const rounds = [...match.setUp.format.rounds.keys()];
  const tie = rounds.length;
  const heading = ['rank', 'team', 'base'].map((key) => words.column(key));
  const more = ['adjusted', 'points'].map((key) => words.column(key));
  return [
    [...heading, ...rounds.map((round) => words.round(round)), ...more, words.round(tie)],
    ...standings(match).map(({ team, rank }) => {
      const { base, rounds: points, adjusted, sum } = earned(match, team);
      return [rank, words.team(team), base, ...points.slice(0, -1), adjusted, sum, points.at(-1) ?? 0];
    }),
  ];
}

/** One row for each time a team was judged, team by team, then what was given beside the questions. */
function teamsSheet(log: Replay, words: SheetWords): Table {
  const { match } = log;
  const number = numbersOf(log);
  const heading = ['team', 'number', 'round', 'member', 'question', 'outcome', 'points', 'remark'];
  const rows = match.teams.flatMap((_, team) => [
    ...match.turns.flatMap((turn) =>
      turn.rulings
        .filter((ruling) => ruling.team === team)
        .map(({ outcome, points }) => [
          words.team(team),
          number.get(turn.seq) ?? '',
          words.round(turn.round),
          memberOf(match, turn) ?? '',
          words.prompt(turn.question),
          words.outcome(outcome),
          turn.thrown ? 0 : points,
          turn.thrown ? words.thrown : '',
        ]),
    ),
    ...match.adjustments
      .filter((one) => one.team === team)
      .map(({ points, why }) => [words.team(team), '', '', '', words.column('adjusted'), '', points, why]),
  ]);
  return [heading.map((key) => words.column(key)), ...rows];
}

/** One row a question: who was asked, who pressed in which order, what became of it. */
function questionsSheet(log: Replay, words: SheetWords): Table {
  const heading = ['number', 'round', 'id', 'question', 'answer', 'team', 'pressed', 'outcome', 'remark'];
  const rows = log.match.turns.map((turn, index) => [
    index + 1,
    words.round(turn.round),
    turn.question,
    words.prompt(turn.question),
    words.answer(turn.question),
    turn.team === null ? '' : words.team(turn.team),
    pressed(log.match, turn, words),
    turn.rulings.map((ruling) => ruled(ruling, words)).join('\n'),
    remarks(log.match, turn, words).join('\n'),
  ]);
  return [heading.map((key) => words.column(key)), ...rows];
}

function pressed(match: Match, turn: Turn, words: SheetWords): string {
  const order = pressOrder(match, turn);
  const first = order[0]?.press ?? 0;
  return order
    .map(({ team, press }) => `${words.team(team)} +${((press - first) / 100).toFixed(1)} ms`)
    .join('\n');
}

function ruled(
  { team, outcome, points }: { team: number | null; outcome: Outcome; points: number },
  words: SheetWords,
): string {
  const judged = `${words.outcome(outcome)} ${words.signed(points)}`;
  return team === null ? words.outcome(outcome) : `${words.team(team)} ${judged}`;
}

function remarks(match: Match, turn: Turn, words: SheetWords): readonly string[] {
  const appeals = match.appeals.filter((one) => one.turn === turn.seq);
  return [
    ...(turn.thrown ? [words.thrown] : []),
    ...turn.replaced.map((question) => `${words.column('replaced')} ${question}`),
    ...appeals.map(({ team, state }) => `${words.team(team)} ${words.appeal(state)}`),
  ];
}

function logSheet(log: Replay, words: SheetWords): Table {
  const heading = ['line', 'time', 'act', 'remark'].map((key) => words.column(key));
  return [
    heading,
    ...logLines(log, words).map(({ seq, at, text, struck, idle }) => [
      seq + 1,
      words.time(at),
      text,
      struck ? words.struck : idle ? words.idle : '',
    ]),
  ];
}
