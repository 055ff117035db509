import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SOUND_TREE, withTree } from '../support/content-tree.ts';

const PROGRAM = resolve('src/cli/translations.ts');
const UG = 'content/documents/village/ug.md';
const ZH = 'content/documents/village/zh.md';

async function run(root: string, ...parameters: readonly string[]) {
  const env = { ...process.env, SANYU_CONTENT: root };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...parameters], { env });
    return { code: 0, out: stdout };
  } catch (error) {
    // execFile rejects with the exit code and what was printed.
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout };
  }
}

async function replaceIn(root: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, file), text.replace(from, to));
}

const CONVENTION = 'content/convention/convention.yaml';
const BANK = 'content/question-banks/village.yaml';

test('shows how far each language is, and a changed original as stale until it is confirmed', async () => {
  await withTree(SOUND_TREE, async (root) => {
    expect((await run(root)).out).toContain('没有记原文版本 16');
    const stamped = (await run(root, 'stamp')).out;
    expect(stamped).toContain('village/ug.md：记下原文版本 5 段');
    expect(stamped).toContain('convention.yaml：记下原文版本 8 段');
    await replaceIn(root, ZH, '一、情况', '一、基本情况');
    await replaceIn(root, CONVENTION, 'gloss: { zh: 释义,', 'gloss: { zh: 意思,');
    expect((await run(root)).out).toMatch(/ug .*共 16 段：.*草稿 14.*原文已改、待更新 2.*缺 0\n/);
    expect((await run(root, 'stamp')).out).toContain('没有改动');
    expect(await run(root, 'stamp', 'village/ug#s1', 'convention/ug#c1', 'village/ug#s9')).toEqual({
      code: 1,
      out: expect.stringContaining('没有这一段：village/ug#s9'),
    });
    const { out } = await run(root);
    expect(out).toMatch(/ug .*草稿 16/);
    expect(out).toMatch(/bo .*草稿 14/);
  });
});

test('leaves a stamped file as it was typed but for the stamps', async () => {
  await withTree(SOUND_TREE, async (root) => {
    await run(root, 'stamp');
    const text = await readFile(join(root, CONVENTION), 'utf8');
    const stamps = /^about: .*\n| {4}of: \{ ug: "[0-9a-f]{8}", bo: "[0-9a-f]{8}" \}\n/gm;
    expect(text.match(stamps)).toHaveLength(8);
    expect(text.replace(stamps, '')).toBe(SOUND_TREE[CONVENTION]);
  });
});

test('counts the questions that lack a text in a language', async () => {
  await withTree(SOUND_TREE, async (root) => {
    expect((await run(root)).out).toContain('题目 2 道：有 2  缺 0');
    await replaceIn(root, BANK, ', bo: འདེམས་1 }', ' }');
    expect((await run(root)).out.match(/题目 2 道：.*/g)).toEqual([
      '题目 2 道：有 2  缺 0',
      '题目 2 道：有 1  缺 1',
    ]);
  });
});

describe.each([
  ['tmx', 'sanyu-ug-bo.tmx'],
  ['xliff', 'sanyu-ug.xlf'],
  ['xlsx', 'sanyu-ug-bo.xlsx'],
])('%s', (format, name) => {
  test('is written, and taken back without touching what nobody changed', async () => {
    await withTree(SOUND_TREE, async (root) => {
      await run(root, 'export', format, join(root, 'out'));
      const file = join(root, 'out', name);
      expect(await run(root, 'import', file)).toEqual({ code: 0, out: expect.stringContaining('没有改动') });
      expect(await readFile(join(root, UG), 'utf8')).toBe(SOUND_TREE[UG]);
      await replaceIn(root, UG, 'ئەھدىنامە', 'باشقا سۆز');
      expect((await run(root, 'import', file)).out).toContain('village/ug.md：改动 1 段');
      const back = await readFile(join(root, UG), 'utf8');
      expect(back.replace(/ of="[0-9a-f]{8}"/, '')).toBe(SOUND_TREE[UG]);
    });
  }, 20_000);
});

test('names what it cannot do', async () => {
  await withTree(SOUND_TREE, async (root) => {
    expect((await run(root, 'export', 'doc')).out).toContain('没有这种格式');
    expect((await run(root, 'import', join(root, 'none.tmx'))).out).toContain('没有这个文件');
    await writeFile(join(root, 'broken.tmx'), '<tmx>\n<');
    expect(await run(root, 'import', join(root, 'broken.tmx'))).toMatchObject({ code: 1 });
    expect((await run(root, 'import')).out).toContain('用法');
  });
});
