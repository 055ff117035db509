import { expect, test } from 'vitest';
import { fileName } from '#islands/score-book/attempts-sheet.ts';

const AT = '2026-11-22T08:30:00.000Z';

test.each([
  ['007', 'sanyu-007-20261122.jsonl'],
  ['办-12/甲', 'sanyu-12-20261122.jsonl'],
  ['../../x', 'sanyu-x-20261122.jsonl'],
  ['工号', 'sanyu-20261122.jsonl'],
])('makes a file name of the codes in %s only', (number, name) => {
  expect(fileName(number, AT, '.jsonl')).toBe(name);
});
