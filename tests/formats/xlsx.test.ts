import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Table } from '#core/appraisal/sheet.ts';
import { formatXlsx } from '#formats/xlsx.ts';

const SHEET = { name: '成绩', rightToLeft: false };

async function cells(table: Table) {
  const { sheets } = await readXlsx(await formatXlsx(table, SHEET));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell ?? ''));
}

test('keeps figures as numbers, and staff numbers, formulas and the three scripts as text', async () => {
  const table = [
    ['工号', 'نومۇر', 'སྐར་གྲངས'],
    ['00017', 9, '=1+1'],
    ['_x0041_', 0, '2026-12-01'],
  ];
  expect(await cells(table)).toEqual(table);
});

test('gives back every table', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '卓', 'ئ', 'བོད', '=', "'", '"', '<', '&', '_x0041_', '0'),
    minLength: 1,
  });
  const row = fc.tuple(text, fc.nat(), text);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await cells([['a', 'b', 'c'], ...rows])).toEqual([['a', 'b', 'c'], ...rows]);
    }),
    { numRuns: 30 },
  );
});

test('holds no formula, and stands from right to left where the language does', async () => {
  const bytes = await formatXlsx([['=1+1'], ['@x']], { name: 'a', rightToLeft: true });
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('rightToLeft="1"');
});
