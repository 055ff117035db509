import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { SOUND_TREE, treeWith, withTree } from '../support/content-tree.ts';
import type { Change, Tree } from '../support/content-tree.ts';

const PROGRAM = resolve('src/cli/check-content.ts');

async function check(tree: Tree): Promise<{ readonly code: number; readonly out: string }> {
  return withTree(tree, async (root) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, root]);
      return { code: 0, out: stdout };
    } catch (error) {
      // execFile rejects with the exit code and what was printed.
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, out: stdout };
    }
  });
}

/** What the report says of each file: the line and the first words. */
function told(out: string): readonly string[] {
  return out
    .trim()
    .split('\n\n')
    .flatMap((block) => {
      const [file = '', ...rows] = block.split('\n');
      return rows.map((row) => `${file} ${row.trim()}`);
    });
}

const UG = 'content/documents/village/ug.md';
const ZH = 'content/documents/village/zh.md';
const BO = 'content/documents/village/bo.md';
const ABOUT = 'content/documents/village/document.yaml';
const GLOSSARY = 'content/glossaries/words.yaml';
const BANK = 'content/question-banks/village.yaml';
const QUIZ = 'content/quizzes/village.yaml';

const PLANTED: readonly (readonly [change: Change, place: string, words: string])[] = [
  [[UG, '{#s1-p1}\nجەمئىي 38 كەنت بار.\n\n', ''], `${UG} 第 12 行`, '译文缺少段落“s1-p1”'],
  [[UG, 'ئەھدىنامە', 'ئەھدىنامە，'], `${UG} 第 15 行`, 'U+FF0C'],
  [[UG, 'كەنت ھۆججىتى', 'كەنت ھۆججىتی'], `${UG} 第 9 行`, '应当写成“ھۆججىتى”'],
  [[ZH, '一是学习', '一是自学'], `${ZH} 第 19 行`, '“一是学习。”'],
  [[BO, '38', '83'], `${BO} 第 15 行`, '数字 38'],
  [[BO, '- གཅིག་ནི།', 'གཅིག་ནི།'], `${BO} 第 21 行`, '原文是“-”'],
  [[GLOSSARY, 'quote: 行政村', 'quote: 自然村'], `${GLOSSARY} 第 13 行`, '引文“自然村”'],
  [[ABOUT, 'date: null', 'date: 22.3.2010'], `${ABOUT} 第 6 行`, '“date”'],
  [[BANK, 'answer: b', 'answer: f'], `${BANK} 第 18 行`, 'answer: f'],
  [[BANK, 'id: village-002', 'id: village-001'], `${BANK} 第 20 行`, '“village-001”重复'],
  [[QUIZ, 'count: 2', 'count: 9'], `${QUIZ} 第 5 行`, '要抽 9 题'],
  [['locales/bo/site.json', '{{count}}ལྷག', 'ལྷག'], 'locales/bo/site.json 第 3 行', '{{count}}'],
];

test('reports twelve planted mistakes at once, each with its file, its line and what to do', async () => {
  const { code, out } = await check(treeWith(...PLANTED.map(([change]) => change)));
  const rows = told(out);
  for (const [, place, words] of PLANTED) {
    expect(
      rows.filter((row) => row.startsWith(place) && row.includes(words)),
      `${place} ${words}\n${out}`,
    ).toHaveLength(1);
  }
  expect(rows).toHaveLength(PLANTED.length);
  expect(out).toContain('共发现 12 处问题，在 8 个文件里。');
  expect(code).toBe(1);
});

test('ends well on a sound tree and says what it looked at', async () => {
  const { code, out } = await check(SOUND_TREE);
  expect(out).toBe('内容没有问题：文件 1 篇，词语 1 个，题目 2 道，测验 1 个。\n');
  expect(code).toBe(0);
});

test('names a kind of question the project does not have', async () => {
  const { code, out } = await check(treeWith([BANK, 'kind: single-choice', 'kind: essay']));
  expect(told(out)[0]).toMatch(/village\.yaml 第 7 行 .*essay.*single-choice/);
  expect(code).toBe(1);
});
