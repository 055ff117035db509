import type { Table } from '#core/appraisal/sheet.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { share } from '#core/quiz/grade.ts';
import type { Mode } from '#core/quiz/mode.ts';

/** The words of the sheet in one language. */
export interface AttemptsWords {
  readonly heading: readonly [
    quiz: string,
    mode: string,
    score: string,
    of: string,
    percent: string,
    date: string,
  ];
  quiz(id: string): string;
  mode(mode: Mode): string;
}

/**
 * A learner's own attempts as a table, the oldest first, days and times by the clock of the device that recorded them.
 * @example formatCsv(attemptsSheet(entries, words))
 */
export function attemptsSheet(entries: readonly Entry[], words: AttemptsWords): Table {
  return [
    words.heading,
    ...entries.map(({ quiz, mode, score, of, end, tz }) => [
      words.quiz(quiz),
      words.mode(mode),
      score,
      of,
      share({ points: score, possible: of }),
      localTime(end, tz),
    ]),
  ];
}

/**
 * A file name made of codes only.
 * @example fileName('007/甲', '2026-11-22T08:30:00.000Z', '.jsonl') → 'sanyu-007-20261122.jsonl'
 */
export function fileName(number: string, at: string, extension: string): string {
  const code = number.replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '');
  const day = at.slice(0, 10).replaceAll('-', '');
  return `${['sanyu', code, day].filter((part) => part !== '').join('-')}${extension}`;
}

function localTime(end: string, tz: number): string {
  const local = new Date(Date.parse(end) + tz * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
