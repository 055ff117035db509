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
    expect((await run(root)).out).toContain('没有记原文版本 19');
    const stamped = (await run(root, 'stamp')).out;
    expect(stamped).toContain('village/ug.md：记下原文版本 5 段');
    expect(stamped).toContain('convention.yaml：记下原文版本 8 段');
    await replaceIn(root, ZH, '一、情况', '一、基本情况');
    await replaceIn(root, CONVENTION, 'gloss: { zh: 释义,', 'gloss: { zh: 意思,');
    await replaceIn(root, 'content/festivals.yaml', 'custom: { zh: 过节,', 'custom: { zh: 过年,');
    expect((await run(root)).out).toMatch(/ug .*共 19 段：.*草稿 16.*原文已改、待更新 3.*缺 0\n/);
    expect((await run(root, 'stamp')).out).toContain('没有改动');
    expect(
      await run(root, 'stamp', 'village/ug#s1', 'convention/ug#c1', 'festivals/ug#feast', 'village/ug#s9'),
    ).toEqual({
      code: 1,
      out: expect.stringContaining('没有这一段：village/ug#s9'),
    });
    const { out } = await run(root);
    expect(out).toMatch(/ug .*草稿 19/);
    expect(out).toMatch(/bo .*草稿 16/);
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
      await replaceIn(root, CONVENTION, '84 خەت', 'باشقا 84');
      expect((await run(root, 'import', file)).out).toContain('convention.yaml：改动 1 段');
      expect((await readFile(join(root, CONVENTION), 'utf8')).replace(/^about: .*\n/m, '')).toBe(
        SOUND_TREE[CONVENTION],
      );
    });
  }, 20_000);
});

describe('a file of a translator', () => {
  const TMX = 'sanyu-ug-bo.tmx';
  /** What the import says of the exported file after a change, which must leave the content as it was. */
  const refusal = (from: string | RegExp, to: string) =>
    withTree(SOUND_TREE, async (root) => {
      await run(root, 'export', 'tmx', root);
      const file = join(root, TMX);
      const text = await readFile(file, 'utf8');
      const edited = text.replace(from, to);
      expect(edited).not.toBe(text);
      await writeFile(file, edited);
      const { code, out } = await run(root, 'import', file);
      expect(code).toBe(1);
      expect(out).toContain('没有收回任何译文');
      for (const path of [UG, CONVENTION]) {
        expect(await readFile(join(root, path), 'utf8')).toBe(SOUND_TREE[path]);
      }
      return out;
    });

  test('that breaks a check is refused whole, with the line in it and what to do', async () => {
    const out = await refusal('جەمئىي 38 كەنت بار.', 'جەمئىي 83 كەنت بار.');
    expect(out).toMatch(
      /sanyu-ug-bo\.tmx · village#s1-p1 · ug\n {2}第 \d+ 行 .*数字 38 在译文里没有。请补上/,
    );
    expect(await refusal('<seg>84 خەت</seg>', '<seg>,</seg>')).toMatch(
      /convention#about\.title · ug\n {2}第 \d+ 行/,
    );
  });

  test('with a review nobody signed is refused', async () => {
    const out = await refusal('x-state">draft', 'x-state">reviewed');
    expect(out).toMatch(/village#title · ug\n {2}第 \d+ 行 .*reviewer: ∅, reviewed: ∅.*写上审读人/);
  });

  test('says which units the site has no place for, and which pronunciations have to follow', async () => {
    await withTree(SOUND_TREE, async (root) => {
      await run(root, 'export', 'tmx', root);
      const file = join(root, TMX);
      await replaceIn(root, TMX, 'tuid="convention#c1.gloss"', 'tuid="convention#c9.gloss"');
      await replaceIn(root, TMX, '<seg>ئىككى</seg>', '<seg>ئىككىنچى</seg>');
      const { code, out } = await run(root, 'import', file);
      expect(code).toBe(1);
      expect(out).toContain('没有用上：convention#c9.gloss ug, convention#c9.gloss bo');
      expect(out).toContain('读音（romanisation）也要跟着改：convention#c1。');
    });
  });
});

test('asks for the pronunciation of a term that is new in a language before it takes its translation', async () => {
  await withTree(SOUND_TREE, async (root) => {
    await run(root, 'export', 'tmx', root);
    const WORDS = 'content/glossaries/words.yaml';
    const before = (await readFile(join(root, WORDS), 'utf8')).replace(/^ {4}bo: .*\n/m, '');
    await writeFile(join(root, WORDS), before);
    const { code, out } = await run(root, 'import', join(root, 'sanyu-ug-bo.tmx'));
    expect(code).toBe(1);
    expect(out).toContain('没有收回：glossaries/words#village bo。');
    expect(out).toContain('romanisation（读音）');
    expect(out).not.toContain('没有用上');
    expect(await readFile(join(root, WORDS), 'utf8')).toBe(before);
  });
});

test('names what it cannot do', async () => {
  await withTree(SOUND_TREE, async (root) => {
    expect((await run(root, 'export', 'doc')).out).toContain('没有这种格式');
    expect(await run(root, 'export')).toEqual({
      code: 1,
      out: expect.stringContaining('请写明导出的格式：xlsx（表格）、tmx 或 xliff'),
    });
    expect((await run(root, 'import', join(root, 'none.tmx'))).out).toContain('没有这个文件');
    await writeFile(join(root, 'broken.tmx'), '<tmx>\n<');
    expect(await run(root, 'import', join(root, 'broken.tmx'))).toMatchObject({ code: 1 });
    expect((await run(root, 'import')).out).toContain('用法');
  });
});
