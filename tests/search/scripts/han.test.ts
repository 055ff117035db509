import { expect, test } from 'vitest';
import { tokenize } from '#search/tokenize.ts';

const terms = (text: string, purpose: 'index' | 'query' = 'query') =>
  tokenize(text, purpose).map(({ term }) => term);

test.each([
  ['pairs that overlap', '民族团结', ['民族', '族团', '团结']],
  ['one character alone', '人', ['人']],
  ['no pair across punctuation', '七进,七看', ['七进', '七看']],
  ['numbers and Latin apart', '2026年5G网', ['2026', '年', '5g', '网']],
  ['full width as half width', 'ＡＢ１２', ['ab12']],
  ['radicals from copied PDFs', '⽂明', ['文明']],
  ['characters beyond the first plane', '𠮷祥', ['𠮷祥']],
])('cuts Han into %s', (_, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('adds the last character for texts, because no pair begins with it', () => {
  expect(terms('一家亲', 'index')).toEqual(['一家', '家亲', '亲']);
});
