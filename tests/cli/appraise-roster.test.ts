import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { formatScheme } from '#core/appraisal/scheme-file.ts';
import { readLibrary } from '#library/read-library.ts';

const FROZEN = 'tests/fixtures/frozen/ledger-2';
/** A command reads all contents first; on a busy machine that takes its time. */
const PATIENT = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), 'sanyu-roster-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

mkdirSync(at('exports'));
copyFileSync(`${FROZEN}/every-kind.jsonl`, at('exports/009.jsonl'));
copyFileSync(`${FROZEN}/unsigned.jsonl`, at('exports/007.jsonl'));
const { library } = await readLibrary('.');
const [scheme] = library.schemes;
if (scheme === undefined) throw new Error('no scheme');
const { exemptions } = scheme;
writeFileSync(at('S.json'), formatScheme({ ...scheme, targets: { ...scheme.targets, departments: [] } }));

const HEAD = ['工号', '姓名', '部门'];
type Sheet = readonly [name: string, ...rows: (readonly string[])[]];

/** What the terminal says of a roster, and the page of its workbook on which everybody stands who is not on the sheet. */
async function appraise(sheets: readonly Sheet[], decisions: object = {}, more: readonly string[] = []) {
  const written = sheets.map(([name, ...rows]) => ({
    name,
    hidden: name.startsWith('隐'),
    rows: rows.map((row) => [...row]),
  }));
  writeFileSync(at('R.xlsx'), await writeXlsx({ sheets: written }));
  const none = { links: {}, exemptions: {}, entered: {}, setAside: {} };
  writeFileSync(at('D.json'), JSON.stringify({ ...none, ...decisions }));
  const files = ['--roster', at('R.xlsx'), '--scheme', at('S.json'), '--decisions', at('D.json')];
  const words = ['--quiet', ...files, ...more];
  rmSync(at('sheet.xlsx'), { force: true });
  const run = spawnSync(
    process.execPath,
    ['src/cli/appraise.ts', ...words, '--day', '2026-12-31', '--out', at('sheet.xlsx'), at('exports')],
    { encoding: 'utf8' },
  );
  const book = await readXlsx(readFileSync(at('sheet.xlsx')));
  const page = book.sheets.find(({ name }) => name === '未交和不在册')?.rows ?? [];
  const sheet = book.sheets[0]?.rows.map((row) => row.join(' ')) ?? [];
  return { status: run.status, said: run.stderr, page: page.map((row) => row.join(' ')), sheet };
}

test('a roster in order and everybody there: nothing to look at', PATIENT, async () => {
  const { status, said } = await appraise([
    ['花名册', HEAD, ['007', '卓玛', '办公室'], ['009', '多吉', '办公室']],
  ]);
  expect([status, said]).toEqual([0, '']);
});

test(
  'whoever shares a staff number is told in the terminal and in the workbook, and the end code says to look',
  PATIENT,
  async () => {
    const { status, said, page } = await appraise([
      ['花名册', HEAD, ['007', '卓玛', '办公室'], ['009', '多吉', '办公室'], ['007', '格桑', '财务科']],
    ]);
    expect(status).toBe(1);
    expect(said).toContain('格桑 财务科');
    expect(page.filter((line) => line.startsWith('007 格桑 财务科'))).toHaveLength(1);
  },
);

test('sheets of departments are one roster, and a sheet that is left out is named', PATIENT, async () => {
  const { status, said, page, sheet } = await appraise([
    ['办公室', HEAD, ['007', '卓玛', '办公室']],
    ['财务科', HEAD, ['009', '多吉', '财务科']],
    ['说明', ['请各科室填写']],
  ]);
  expect(sheet.filter((line) => / 00[79] /.test(line))).toHaveLength(2);
  expect([status, said]).toEqual([1, expect.stringContaining('“说明”')]);
  expect(page.join('\n')).toContain('“说明”');
});

test(
  'a decision stays with its person in a roster that changed, and one kept by a line is told',
  PATIENT,
  async () => {
    const reason = exemptions.find(({ components }) => components === 'all');
    const dolma = ['', '央金', '办公室'];
    const others = [
      ['007', '卓玛', '办公室'],
      ['009', '多吉', '办公室'],
    ];
    const decisions = { exemptions: { 'name 央金/办公室': reason?.id, 'row 3': reason?.id } };
    for (const lines of [
      [dolma, ...others],
      [...others, dolma],
    ]) {
      const { status, said, sheet } = await appraise([['花名册', HEAD, ...lines]], decisions);
      const exempt = sheet.filter((line) => line.includes(reason?.name.zh ?? '∅'));
      expect(exempt).toEqual([expect.stringContaining('央金')]);
      expect([status, said]).toEqual([1, expect.stringContaining(`第 3 行登记的决定（${reason?.name.zh}）`)]);
    }
  },
);

test.each([
  ['zh', '隐藏的，没有读入'],
  ['ug', 'يوشۇرۇلغان، ئوقۇلمىدى'],
  ['bo', 'སྦས་ཡོད་པས་བཀླགས་མེད'],
])('a hidden sheet is named in %s with what to do, and read when asked for', PATIENT, async (tag, sign) => {
  const sheets: readonly Sheet[] = [
    ['办公室', HEAD, ['007', '卓玛', '办公室']],
    ['隐二', HEAD, ['009', '多吉', '财务科']],
  ];
  const { status, said } = await appraise(sheets, {}, ['--lang', tag]);
  expect(status).toBe(1);
  for (const words of ['隐二', sign, '--hidden']) expect(said).toContain(words);
  const all = await appraise(sheets, {}, ['--lang', tag, '--hidden']);
  expect([all.status, all.said]).toEqual([0, '']);
});
