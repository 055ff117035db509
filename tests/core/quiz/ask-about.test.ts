import { expect, test } from 'vitest';
import { askAbout } from '#core/quiz/ask-about.ts';

const sections = [
  ['title', 'intro'],
  ['s1', 's1-p1', 's1-p2'],
  ['s2', 's2-p1'],
];
const questions = [
  { id: 'a', passage: 'school#s1-p1' },
  { id: 'b', passage: 'school#s1-p1' },
  { id: 'c', passage: 'other#s1-p2' },
];

test.each([
  ['those of the passage itself', 'school#s1-p1', 'passage', ['a', 'b']],
  ['those of its section where it has none', 'school#s1-p2', 'section', ['a', 'b']],
  ['those of the document where its section has none', 'school#s2-p1', 'document', ['a', 'b']],
  ['those of the document for a passage nobody knows', 'school#gone', 'document', ['a', 'b']],
  ['none of another document', 'third#s1-p1', 'nowhere', []],
])('asks %s', (_, reference, near, ids) => {
  expect(askAbout(questions, sections, reference)).toEqual({ near, questions: ids });
});
