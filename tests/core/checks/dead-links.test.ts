import { expect, test } from 'vitest';
import { checkDeadLinks } from '#core/checks/dead-links.ts';
import { findings } from '../../support/content-tree.ts';

test.each([
  ['content/glossaries/words.yaml', 'passage: village#s1-p1', 'passage: village#s8', 12],
  ['content/glossaries/words.yaml', 'source: village#s1', 'source: town#s1', 6],
  ['content/question-banks/village.yaml', 'passage: village#s1-p1', 'passage: town#s1-p1', 10],
  ['content/convention/convention.yaml', 'source: village#rules', 'source: village#rule', 2],
  ['content/documents/village/document.yaml', 'passage: s1-p1', 'passage: s1-p9', 10],
  ['content/quizzes/village.yaml', 'document: village', 'document: town', 9],
  ['content/quizzes/village.yaml', 'document: village', 'glossary: town', 9],
])('finds the dead link in %s', async (file, from, to, line) => {
  expect(await findings([[file, from, to]], checkDeadLinks)).toEqual([`E_LINK_DEAD ${file}:${line}`]);
});
