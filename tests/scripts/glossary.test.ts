import { expect, test } from 'vitest';
import { plain } from '#scripts/glossary/filter.ts';
import { termLine, termTable } from '#scripts/glossary/term-lines.ts';

test.each([
  ['Mínzú tuánjié', 'minzutuanjie'],
  ['lǜsè', 'lvse'],
  ["fā'zhǎn", 'FAZHAN'],
  ['mu’ellim', 'muëllim'],
  ['mi rigs mthun sgril', 'mirigs mthunsgril'],
])('%s is found by %s', (read, typed) => {
  expect(plain(read)).toBe(plain(typed));
});

const TERM = {
  words: [
    ['机制', 'jīzhì'],
    ['2026-\u2060يىلى', 'mëxanizm'],
    ['ལམ་ལུགས།\u00A0།', 'lam lugs/'],
  ],
  definition: '=1+1',
  example: '一\n二\t三',
  source: 'https://sanyu.example/zh/',
} as const;

test('a copied term is one row: its words and their readings, as the source writes them', () => {
  expect(termLine(TERM)).toBe('机制\tjīzhì\t2026-يىلى\tmëxanizm\tལམ་ལུགས། །\tlam lugs/');
});

test('a copied table keeps one row a term, and no cell can be taken for a formula', () => {
  expect(termTable(['中文', '@'], [TERM])).toBe(
    `中文\t'@\r\n${termLine(TERM)}\t'=1+1\t一 二 三\thttps://sanyu.example/zh/\r\n`,
  );
});
