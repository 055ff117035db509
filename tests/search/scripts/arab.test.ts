import { expect, test } from 'vitest';
import { tokenize } from '#search/tokenize.ts';

const terms = (text: string) => tokenize(text, 'query').map(({ term }) => term);

test.each([
  ['inflected forms', 'كىتابلىرىمىزدىن', 'كىتاب'],
  ['presentation forms', 'ﻛﯩﺘﺎﺏ', 'كىتاب'],
  ['Persian letters', 'کىتاب', 'كىتاب'],
  ['ZWNJ inside a word', 'مه\u200Cکته\u200Cپ', 'مەكتەپ'],
  ['a final Arabic heh with ZWNJ', 'كەلمه\u200C', 'كەلمە'],
  ['tatweel', 'كىــتاب', 'كىتاب'],
  ['words without their seat', 'ائىلە', 'ئائىلە'],
])('reads %s as the same word', (_, text, same) => {
  expect(terms(text)).toEqual(terms(same));
  expect(terms(text)).toHaveLength(1);
});

test.each([
  ['punctuation', 'سالام، دۇنيا؟ «بىر»', 3],
  ['hyphens, with or without a joiner', '2026-\u2060يىلى', 2],
  ['digits, in any digits', '٢٠٢٦يىلى', 2],
  ['other scripts', 'بۇHTMLدا中文', 4],
])('parts words at %s', (_, text, count) => {
  expect(terms(text)).toHaveLength(count);
});
