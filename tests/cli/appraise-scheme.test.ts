import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';

/** A command reads all contents first; on a busy machine that takes its time. */
const PATIENT = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), 'sanyu-scheme-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
mkdirSync(at('exports'));
copyFileSync('tests/fixtures/frozen/ledger-2/unsigned.jsonl', at('exports/007.jsonl'));
writeFileSync(at('R.csv'), '工号,姓名,部门\n007,卓玛,办公室\n');
const yaml = readFileSync('content/appraisal/2026.yaml', 'utf8');

const appraise = (...words: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      'src/cli/appraise.ts',
      '--day',
      '2026-12-31',
      '--quiet',
      '--roster',
      at('R.csv'),
      ...words,
      at('exports'),
    ],
    { encoding: 'utf8' },
  );

async function sheetOf(...words: readonly string[]) {
  const run = appraise(...words, '--out', at('sheet.xlsx'));
  const [sheet] = (await readXlsx(readFileSync(at('sheet.xlsx')))).sheets;
  return { run, text: JSON.stringify(sheet?.rows), rightToLeft: sheet?.view?.rightToLeft === true };
}

test(
  'prints the site’s scheme in the language asked for, and any other as it says itself',
  PATIENT,
  async () => {
    const published = await sheetOf('--scheme', '2026', '--lang', 'ug');
    expect([published.rightToLeft, published.text]).toEqual([true, expect.stringContaining('ئومۇمىي نومۇر')]);
    expect(published.text).toContain('总分');
    writeFileSync(at('own.yaml'), yaml.replace(/^version: .*$/m, 'version: 2026.9.9'));
    const own = await sheetOf('--scheme', at('own.yaml'), '--lang', 'ug');
    expect([own.rightToLeft, own.text]).toEqual([false, expect.stringContaining('总分')]);
    expect(own.text).not.toContain('ئومۇمىي نومۇر');
  },
);

test('tells of targets of a department in which nobody is', PATIENT, async () => {
  const aimed = yaml.replace('departments: []', 'departments: [{ name: 财务课, average: 80 }]');
  writeFileSync(at('aimed.yaml'), aimed);
  const { run } = await sheetOf('--scheme', at('aimed.yaml'));
  expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('“财务课”里没有人')]);
  expect(run.stderr).toContain('办公室');
});

test('names what is wrong in a scheme in words, with its line', PATIENT, () => {
  writeFileSync(at('bad.yaml'), yaml.replace('weight: 20', 'weight: 二十'));
  const run = appraise('--scheme', at('bad.yaml'));
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/bad\.yaml:\d+ {2}.*各项 · 第 1 项 · 占多少.*1 到 100 的整数/);
  expect(run.stderr).not.toMatch(/components\.0|\b123\b/);
});
