import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { releaseFile } from '#core/quiz/release.ts';
import { LOCKS, SOUND_TREE, withTree, type Tree } from '../support/content-tree.ts';

const PROGRAM = resolve('src/cli/banks.ts');
const BANK = 'content/question-banks/village.yaml';
const FIRST = releaseFile('village', '2026.11.1');
const SECOND = releaseFile('village', '2026.11.2');

async function banks(root: string, ...words: readonly string[]) {
  const env = { ...process.env, SANYU_CONTENT: root };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...words], { env });
    return { code: 0, out: stdout };
  } catch (error) {
    // execFile rejects with the exit code and what was printed.
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout };
  }
}

const edit = async (root: string, from: string, to: string) => {
  const file = join(root, BANK);
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
};

function unreleased(): Tree {
  const { [LOCKS]: _lock, [FIRST]: _file, ...rest } = SOUND_TREE;
  return rest;
}

test('releases a first version with the bytes whose hash it locks, and then has nothing to do', () =>
  withTree(unreleased(), async (root) => {
    expect(await banks(root, 'release')).toMatchObject({
      code: 0,
      out: expect.stringContaining('已发布 2 题'),
    });
    expect(await readFile(join(root, FIRST), 'utf8')).toBe(SOUND_TREE[FIRST]);
    expect(await readFile(join(root, LOCKS), 'utf8')).toContain(SOUND_TREE[LOCKS]);
    expect(await banks(root, 'release')).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有要发布'),
    });
  }));

test('keeps the old version beside the new one', () =>
  withTree(SOUND_TREE, async (root) => {
    await edit(root, '2026.11.1', '2026.11.2');
    await edit(root, '有几个？', '有多少个？');

    expect(await banks(root)).toMatchObject({ code: 0, out: expect.stringContaining('还没有发布') });
    expect((await banks(root, 'release')).code).toBe(0);
    expect(await readFile(join(root, FIRST), 'utf8')).toBe(SOUND_TREE[FIRST]);
    expect(await readFile(join(root, SECOND), 'utf8')).toContain('有多少个');
    expect(await banks(root)).toMatchObject({ out: expect.stringContaining('还保留 2026.11.1') });
  }));

test.each([
  ['a change under a released number', '有几个？', '有多少个？'],
  ['a number below a released one', '2026.11.1', '2026.10.7'],
])('refuses %s, writes nothing and says what to raise', (_, from, to) =>
  withTree(SOUND_TREE, async (root) => {
    await edit(root, from, to);
    const { code, out } = await banks(root, 'release');

    expect(code).toBe(1);
    expect(out).toMatch(/village.*version/s);
    expect(await readFile(join(root, LOCKS), 'utf8')).toBe(SOUND_TREE[LOCKS]);
  }),
);

test('releases nothing the content check finds fault with: a release can never be taken back', () =>
  withTree(SOUND_TREE, async (root) => {
    await edit(root, '2026.11.1', '2026.11.2');
    await edit(root, 'quote: 38个', 'quote: 39个');

    expect(await banks(root, 'release')).toMatchObject({ code: 1, out: expect.stringContaining('39个') });
    await expect(readFile(join(root, SECOND))).rejects.toThrow('ENOENT');
  }));

test('says how it is used', () =>
  withTree(SOUND_TREE, async (root) => {
    expect(await banks(root, 'publish')).toMatchObject({ code: 1, out: expect.stringContaining('用法') });
  }));

const GLOSSARY = 'content/glossaries/words.yaml';
const WORDS = releaseFile('words-words', '2026.11.1');

/** The sound tree with words enough for questions, and the sentences to ask them in. */
async function withWords(): Promise<Tree> {
  const sentences = await Promise.all(
    ['zh', 'ug', 'bo'].map(async (tag) => {
      const file = `locales/${tag}/words.json`;
      return [file, await readFile(file, 'utf8')] as const;
    }),
  );
  const term = (id: string, zh: string, ug: string, bo: string) =>
    `  - id: ${id}\n    passage: village#s1-p1\n    quote: 行政村\n` +
    `    zh: { term: ${zh}, romanisation: a, definition: ${zh}的意思, example: a }\n` +
    `    ug: { term: ${ug}, romanisation: a, definition: ${ug}نىڭ مەنىسى, example: a }\n` +
    `    bo: { term: ${bo}, romanisation: a, definition: ${bo}་དོན།, example: a }\n`;
  const more =
    term('a', '县', 'ناھىيە', 'རྫོང') + term('b', '乡', 'يېزا', 'ཤང') + term('c', '州', 'ئوبلاست', 'ཁུལ');
  return { ...SOUND_TREE, ...Object.fromEntries(sentences), [GLOSSARY]: (SOUND_TREE[GLOSSARY] ?? '') + more };
}

test('releases the questions that follow from a glossary, and a new version by itself when the glossary changes', async () =>
  withTree(await withWords(), async (root) => {
    expect(await banks(root)).toMatchObject({ out: expect.stringContaining('words-words：2026.11.1') });
    expect((await banks(root, 'release')).code).toBe(0);
    const first = await readFile(join(root, WORDS), 'utf8');
    const file = join(root, GLOSSARY);
    await writeFile(file, (await readFile(file, 'utf8')).replace('term: 州', 'term: 自治州'));

    expect(await banks(root)).toMatchObject({ out: expect.stringContaining('words-words：2026.11.2') });
    expect((await banks(root, 'release')).code).toBe(0);
    expect(await readFile(join(root, WORDS), 'utf8')).toBe(first);
    expect(await readFile(join(root, releaseFile('words-words', '2026.11.2')), 'utf8')).toContain('自治州');
  }));
