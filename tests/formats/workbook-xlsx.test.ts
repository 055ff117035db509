import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import type { WorkbookPage } from '#core/appraisal/workbook.ts';
import { parseCsv } from '#formats/csv.ts';
import { formatWorkbook } from '#formats/workbook-xlsx.ts';

/** What spreadsheets like to change: zeros, dates, formulas, long numbers, spaces, three scripts. */
const HARD: WorkbookPage['rows'] = [
  { kind: 'title', cells: ['尼勒克县  2026年度学习考核方案'] },
  { kind: 'head', cells: ['工号', 'ئىسىم', 'སྡེ་ཁག', 'total', '备注'] },
  { kind: 'line', cells: ['00017', 'ئايگۈل', 'གཞུང་ལས་ཁང་།', 0, '=1+1'] },
  { kind: 'line', cells: ['653123199001011234', '卓玛', '办公室', 87.5, '+86'] },
  { kind: 'line', cells: ['2026-12-01', "'Ali", '_x0041_', 100, '@SUM(A1)'] },
  { kind: 'line', cells: ['1E5', '-', 'TRUE', 0.01, 'a\nb "c", <d> & e'] },
  { kind: 'note', cells: [] },
  { kind: 'note', cells: ['制表人：＿＿＿＿'] },
];
const PAGES: readonly WorkbookPage[] = [
  { name: '考核表', rightToLeft: false, rows: HARD },
  { name: 'باھالاش جەدۋىلى', rightToLeft: true, rows: HARD.slice(0, 3) },
];

/** What a reader must give back for a page: rows of text and numbers, without empty ends. */
const cellsOf = ({ rows }: WorkbookPage) => withoutEnds(rows.map(({ cells }) => [...cells]));

function withoutEnds(rows: readonly (readonly unknown[])[]): unknown[][] {
  const cut = rows.map((row) => {
    const cells = row.map((cell) => cell ?? '');
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
  while (cut.at(-1)?.length === 0) cut.pop();
  return cut;
}

const folder = mkdtempSync(join(tmpdir(), 'sanyu-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'sheet.xlsx');
writeFileSync(file, await formatWorkbook(PAGES));

test('comes back as it was, page by page', async () => {
  const { sheets } = await readXlsx(readFileSync(file));
  expect(sheets.map(({ name, rows }) => [name, withoutEnds(rows)])).toEqual(
    PAGES.map((page) => [page.name, cellsOf(page)]),
  );
});

test('gives back every table, and no text is ever a formula', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '卓', 'ئ', 'བ', '=', '+', '-', '@', "'", '"', '<', '&', '_x0041_', '0'),
  });
  const score = fc.nat(10_000).map((hundredths) => hundredths / 100);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, score, text), { minLength: 1, maxLength: 5 }), async (table) => {
      const rows = [
        { kind: 'head' as const, cells: ['a', 'b', 'c'] },
        ...table.map((cells) => ({ kind: 'line' as const, cells })),
      ];
      const bytes = await formatWorkbook([{ name: 'a', rightToLeft: false, rows }]);
      const { sheets } = await readXlsx(bytes);
      expect(withoutEnds(sheets[0]?.rows ?? [])).toEqual(withoutEnds(rows.map(({ cells }) => [...cells])));
      expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
    }),
    { numRuns: 30 },
  );
});

test('cuts a text that is longer than a cell may be, and no sign in two', async () => {
  const long = `${'长'.repeat(32_765)}🌾🌾`;
  const rows = [{ kind: 'note' as const, cells: [long, '长'.repeat(32_767)] }];
  const { sheets } = await readXlsx(await formatWorkbook([{ name: 'a', rightToLeft: false, rows }]));
  expect(sheets[0]?.rows[0]).toEqual([`${'长'.repeat(32_765)}…`, '长'.repeat(32_767)]);
});

test('is the same bytes whenever it is made, stands from right to left where it should, and prints its headings on every page', async () => {
  expect(await formatWorkbook(PAGES)).toEqual(await formatWorkbook(PAGES));
  const parts = unzipSync(readFileSync(file));
  const part = (name: string) => new TextDecoder().decode(parts[name]);
  expect(part('xl/worksheets/sheet1.xml')).not.toContain('rightToLeft="1"');
  expect(part('xl/worksheets/sheet2.xml')).toContain('rightToLeft="1"');
  expect(part('xl/workbook.xml')).toMatch(/Print_Titles[^>]*>[^<]*\$2:\$2</);
  expect(part('xl/worksheets/sheet1.xml')).toContain('orientation="landscape"');
});

const run = (command: string, ...words: readonly string[]) =>
  spawnSync(command, words, { encoding: 'utf8', cwd: folder, timeout: 120_000 });
const has = (command: string, ...words: readonly string[]) => run(command, ...words).status === 0;

/** LibreOffice needs a home of its own, else two of them at once refuse to start. */
const office = (...words: readonly string[]) =>
  run('soffice', `-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', ...words);

// Text in quotation marks, figures without: so that a test sees which is which.
const QUOTED = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** Rows of a CSV in which text stands in quotation marks and figures do not. */
function typed(text: string): unknown[][] {
  const rows = parseCsv(text);
  if (!rows.ok) throw new Error('no CSV');
  const figures = parseCsv(text.replace(/"(?:[^"]|"")*"/g, '"t"'));
  return withoutEnds(
    rows.value.map((row, line) =>
      row.map((cell, at) => {
        const quoted = figures.ok && figures.value[line]?.[at] === 't';
        return quoted || cell === '' ? cell : Number(cell);
      }),
    ),
  );
}

const officeThere = has('soffice', '--version');
test.skipIf(!officeThere)(
  `LibreOffice reads equal values${officeThere ? '' : ' (skipped: install libreoffice-calc, soffice was not found)'}`,
  { timeout: 180_000 },
  () => {
    office('--convert-to', QUOTED, '--outdir', folder, file);
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(files).toHaveLength(PAGES.length);
    for (const page of PAGES) {
      // parseCsv takes the apostrophe off that formatCsv puts before formulas; LibreOffice puts none.
      const read = typed(readFileSync(join(folder, `sheet-${page.name}.csv`), 'utf8'));
      expect(read).toEqual(cellsOf(page));
    }
  },
);

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[s.title, bool(s.sheet_view.rightToLeft), [[c.value for c in r] for r in s.iter_rows()],
  any(c.data_type == 'f' for r in s.iter_rows() for c in r)] for s in book]))
`;
const openpyxlThere = has('/usr/bin/python3', '-c', 'import openpyxl');
test.skipIf(!openpyxlThere)(
  `openpyxl reads equal values and no formula${openpyxlThere ? '' : ' (skipped: install python3-openpyxl)'}`,
  () => {
    const { stdout, stderr } = run('/usr/bin/python3', '-c', READ, file);
    expect(stderr).toBe('');
    const sheets = JSON.parse(stdout) as [string, boolean, unknown[][], boolean][];
    expect(sheets.map(([name, rtl, rows, formula]) => [name, rtl, withoutEnds(rows), formula])).toEqual(
      PAGES.map((page) => [page.name, page.rightToLeft, cellsOf(page), false]),
    );
  },
);

const gnumericThere = has('ssconvert', '--version');
test.skipIf(!gnumericThere)(
  `gnumeric reads equal values${gnumericThere ? '' : ' (skipped: install gnumeric, ssconvert was not found)'}`,
  () => {
    const words = [
      '-S',
      '--export-type=Gnumeric_stf:stf_assistant',
      '-O',
      'quoting-mode=always format=raw separator=,',
    ];
    run('ssconvert', ...words, file, join(folder, 'gnumeric-%n.txt'));
    for (const [at, page] of PAGES.entries()) {
      const rows = parseCsv(readFileSync(join(folder, `gnumeric-${at}.txt`), 'utf8'));
      // It writes figures with twenty digits, and knows nothing of the signs in which Excel writes _x0041_.
      const expected = cellsOf(page).map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell.replace('_x0041_', '_x005F_x0041_') : cell)),
      );
      const read = withoutEnds(rows.ok ? rows.value : []).map((row, line) =>
        row.map((cell, column) => (typeof expected[line]?.[column] === 'number' ? Number(cell) : cell)),
      );
      expect(read).toEqual(expected);
    }
  },
);
