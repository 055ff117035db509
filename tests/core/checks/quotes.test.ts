import { expect, test } from 'vitest';
import { checkQuotes } from '#core/checks/quotes.ts';
import { findings } from '../../support/content-tree.ts';

test.each([
  ['content/question-banks/village.yaml', 'quote: 38个', 'quote: 39个', 11],
  ['content/glossaries/words.yaml', 'quote: 行政村', 'quote: 行政 村', 13],
])('finds the quote in %s that its passage does not hold', async (file, from, to, line) => {
  expect(await findings([[file, from, to]], checkQuotes)).toEqual([`E_QUOTE ${file}:${line}`]);
});
