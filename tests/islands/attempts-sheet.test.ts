import { expect, test } from 'vitest';
import { attemptsSheet, fileName } from '#islands/score-book/attempts-sheet.ts';
import { attempt, chain } from '../core/ledger/builders.ts';

const AT = '2026-11-22T08:30:00.000Z';

test.each([
  ['007', 'sanyu-007-20261122.jsonl'],
  ['办-12/甲', 'sanyu-12-20261122.jsonl'],
  ['../../x', 'sanyu-x-20261122.jsonl'],
  ['工号', 'sanyu-20261122.jsonl'],
])('makes a file name of the codes in %s only', (number, name) => {
  expect(fileName(number, AT, '.jsonl')).toBe(name);
});

test('says of each attempt in which way it was taken', () => {
  const words = {
    heading: ['quiz', 'mode', 'score', 'of', 'percent', 'date'],
    quiz: (id: string) => id,
    mode: (mode: string) => `as ${mode}`,
  } as const;
  const [heading, row] = attemptsSheet(chain([attempt({ mode: 'exam' })]), words);

  expect(heading).toEqual(words.heading);
  expect(row?.slice(0, 2)).toEqual(['school', 'as exam']);
  expect(row).toHaveLength(words.heading.length);
});
