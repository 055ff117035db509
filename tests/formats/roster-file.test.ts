import { gzipSync, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { ROSTER_LIMITS } from '#core/appraisal/roster.ts';
import { readRosterTable } from '#formats/roster-file.ts';

const workbook = (rows: (string | number | null)[][], numFmt = 'General') =>
  writeXlsx({ sheets: [{ name: '花名册', columns: [{ style: { numFmt } }], rows }] });
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readRosterTable(bytes);
  return read.ok ? read.value.rows : read.error.map(({ code }) => code);
};

test('keeps the zeros of staff numbers, as text and as figures with a format that shows them', async () => {
  expect(
    await rowsOf(
      await workbook([
        ['工号', '姓名'],
        ['007', '卓玛'],
      ]),
    ),
  ).toEqual([
    ['工号', '姓名'],
    ['007', '卓玛'],
  ]);
  expect(
    await rowsOf(
      await workbook(
        [
          [7, '卓玛'],
          [123_456, '多吉'],
        ],
        '00000',
      ),
    ),
  ).toEqual([
    ['00007', '卓玛'],
    ['123456', '多吉'],
  ]);
});

test('says when figures of a long number are lost', async () => {
  expect(await rowsOf(await workbook([[653_123_199_001_011_200, '卓玛']]))).toEqual([
    ['6.531231990010112E+17', '卓玛'],
  ]);
});

test('takes the sheet whose headings say what they are', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: '说明', rows: [['请填写']] },
      {
        name: '花名册',
        rows: [
          ['工号', '姓名'],
          ['1', '卓玛'],
        ],
      },
      { name: '旧', hidden: true, rows: [['工号', '姓名', '部门']] },
    ],
  });
  expect(await rowsOf(bytes)).toEqual([
    ['工号', '姓名'],
    ['1', '卓玛'],
  ]);
});

test.each([
  ['UTF-8 with its mark', strToU8('\ufeff工号,姓名\r\n007,卓玛\r\n')],
  [
    'the code page of Chinese systems',
    new Uint8Array([
      0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x30, 0x30, 0x37, 0x2c, 0xd7, 0xbf, 0xc2,
      0xea,
    ]),
  ],
  [
    'Unicode text of Excel',
    new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(
        new Uint16Array([...'工号\t姓名\r\n007\t卓玛'].map((sign) => sign.charCodeAt(0))).buffer,
      ),
    ]),
  ],
  [
    'Unicode text of other programs',
    new Uint8Array(
      [...'\ufeff工号,姓名\n007,卓玛'].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255]),
    ),
  ],
  ['semicolons', strToU8('工号;姓名\r\n007;卓玛\r\n')],
  ['tabs and quotation marks', strToU8('"工号"\t"姓名"\r\n007\t"卓玛"\r\n')],
])('reads CSV in %s', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual([
    ['工号', '姓名'],
    ['007', '卓玛'],
  ]);
});

test.each([
  [
    'below a title with a comma',
    '2026年,花名册\n工号;姓名;知识竞赛\n007;卓玛;9,5\n',
    1,
    ['007', '卓玛', '9,5'],
  ],
  ['said by the file itself', 'sep=;\n007;卓,玛\n', 1, ['007', '卓,玛']],
  ['without headings', '007;卓玛\n008;多吉\n', 0, ['007', '卓玛']],
  ['that is a tab and has a lone quotation mark', '工号\t姓名\n007\t卓"玛\n', 1, ['007', '卓"玛']],
])('finds what stands between the cells: %s', async (_, text, row, cells) => {
  const rows = await rowsOf(strToU8(text));
  expect([rows[row], rows[row + 1]]).toContainEqual(cells);
});

test.each([
  ['a compressed file', gzipSync(strToU8('a'))],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') })],
  ['a workbook cut off', new Uint8Array([0x50, 0x4b, 3, 4, 20])],
])('refuses %s', async (_, bytes) => {
  expect(await readRosterTable(bytes)).toMatchObject({ ok: false });
});

test('refuses a document type, more rows than a roster has, and what swells', async () => {
  const parts = unzipSync(await workbook([['007', '卓玛']]));
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const laughs = sheet.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet');
  expect(await rowsOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(laughs) }))).toEqual([
    'E_ROSTER_NOT',
  ]);

  const long = strToU8('007,卓玛\n'.repeat(ROSTER_LIMITS.rows + 1));
  expect(await rowsOf(long)).toEqual(['E_ROSTER_SIZE']);

  const swelling = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) });
  expect(await rowsOf(swelling)).toEqual(['E_ZIP_BOMB']);
});
