import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import { readRoster } from '#core/appraisal/read-roster.ts';
import { readRosterTable } from '#formats/roster-file.ts';

type Sheets = readonly (Pick<WriteSheet, 'name' | 'columns' | 'merges' | 'hidden' | 'veryHidden'> & {
  readonly rows: readonly (readonly (string | number | null)[])[];
})[];

const HEAD = ['工号', '姓名', '部门'];

/** What a clerk gets of a workbook whose columns were guessed. */
async function rosterOf(sheets: Sheets, { withHidden = false } = {}) {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) })),
  });
  const table = await readRosterTable(bytes, { withHidden });
  const read = table.ok ? readRoster(table.value, guessColumns(table.value.rows).columns) : table;
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return {
    people: read.value.people.map(({ number, names, departments }) =>
      [number, ...names, ...departments].join(' '),
    ),
    issues: read.value.issues.map(({ code, values }) => [code, ...Object.values(values ?? {})].join(' ')),
  };
}

test('joins the sheets of departments that stand under the same headings, each below a title of its own', async () => {
  const departments = ['办公室', '财务科', '教务处', '后勤科'];
  const sheets = departments.map((name, sheet) => ({
    name,
    rows: [
      ...(sheet % 2 === 0 ? [] : [[`${name}花名册`]]),
      HEAD,
      ...[0, 1, 2].map((at) => [`00${sheet}${at}`, `人${sheet}${at}`, name]),
    ],
  }));
  const { people, issues } = await rosterOf(sheets);

  expect(people).toHaveLength(12);
  expect([people[0], people[4], people[11]]).toEqual([
    '0000 人00 办公室',
    '0011 人11 财务科',
    '0032 人32 后勤科',
  ]);
  expect(issues).toEqual([]);
});

test('names every sheet it leaves out, and rows of joined sheets as their own sheet counts them', async () => {
  const { people, issues } = await rosterOf([
    { name: '说明', rows: [['请各科室填写']] },
    { name: '一科', rows: [HEAD, ['001', '卓玛', '一科']] },
    {
      name: '退休',
      rows: [
        ['姓名', '工号', '退休时间'],
        ['格桑', '099', '2025'],
      ],
    },
    {
      name: '二科',
      rows: [['二科'], HEAD, ['002', '多吉', '二科'], ['', '才让', '二科'], ['001', '央金', '二科']],
    },
    { name: '空', rows: [] },
  ]);

  expect(people).toEqual(['001 卓玛 一科', '002 多吉 二科', ' 才让 二科']);
  expect(issues).toEqual([
    'E_ROSTER_SHEET 说明',
    'E_ROSTER_SHEET 退休',
    'E_ROSTER_TWICE 001 一科!2, 二科!5 央金 二科',
    'E_ROSTER_NUMBER 二科!4 才让',
  ]);
});

test('gives everybody the department that was merged over their lines', async () => {
  const { people, issues } = await rosterOf([
    {
      name: '花名册',
      rows: [
        ['城北局花名册', null, null],
        ['部门', '工号', '姓名'],
        ['办公室', '001', '卓玛'],
        [null, '002', '多吉'],
        [null, '003', '才让'],
        ['财务科', '004', '央金'],
        [null, '005', '格桑'],
        [null, null, null],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
        { startRow: 2, startCol: 0, endRow: 4, endCol: 0 },
        { startRow: 5, startCol: 0, endRow: 7, endCol: 0 },
      ],
    },
  ]);

  expect(people).toEqual([
    '001 卓玛 办公室',
    '002 多吉 办公室',
    '003 才让 办公室',
    '004 央金 财务科',
    '005 格桑 财务科',
  ]);
  expect(issues).toEqual([]);
});

test('takes headings that are merged over two lines for headings, and a line merged into one for no person', async () => {
  const { people, issues } = await rosterOf([
    {
      name: '花名册',
      rows: [
        [...HEAD, '成绩', null],
        [null, null, null, '理论', '实操'],
        ['办公室人员', null, null, null, null],
        ['001', '卓玛', '办公室', 1, 2],
      ],
      merges: [
        ...[0, 1, 2].map((at) => ({ startRow: 0, startCol: at, endRow: 1, endCol: at })),
        { startRow: 0, startCol: 3, endRow: 0, endCol: 4 },
        { startRow: 2, startCol: 0, endRow: 2, endCol: 4 },
      ],
    },
  ]);

  expect(people).toEqual(['001 卓玛 办公室']);
  expect(issues).toEqual(['E_ROSTER_LINE 3 办公室人员']);
});

test('makes no person of a footer or of a line without a name, and says so of each', async () => {
  const footers = [
    ['合计', '12人', null],
    ['合　计', null, null],
    [null, '审核人：李四', null],
    ['单位负责人：', '王五', '填表日期：2026年'],
    [null, null, '制表人：赵六'],
    [null, 'جەمئىي: 12', null],
    [null, 'تەستىقلىغۇچى: ئايگۈل', null],
    ['ཁྱོན་བསྡོམས།', 'མི་ 12', null],
    [null, 'ཞིབ་བཤེར་པ། སྒྲོལ་མ', null],
    [null, 'ཞིབ་བཤེར་པ: སྒྲོལ་མ', null],
    ['009', null, '办公室'],
  ];
  const { people, issues } = await rosterOf([
    { name: '花名册', rows: [HEAD, ['001', '卓玛', '审核科'], ['002', '多吉', null], ...footers] },
  ]);

  expect(people).toEqual(['001 卓玛 审核科', '002 多吉']);
  expect(issues.filter((issue) => issue.startsWith('E_ROSTER_LINE'))).toHaveLength(footers.length);
  expect(issues).toContain('E_ROSTER_LINE 4 合计 12人');
  expect(issues).toContain('E_ROSTER_LINE 14 009 办公室');
  expect(issues).toContain('E_ROSTER_DEPARTMENT 3 多吉');
});

test('lets a post in another column be: whoever is responsible is somebody', async () => {
  const { people } = await rosterOf([
    {
      name: '花名册',
      rows: [
        ['职务', ...HEAD],
        ['负责人', '001', '卓玛', '办公室'],
        ['经办', '002', '多吉', '办公室'],
      ],
    },
  ]);
  expect(people).toEqual(['001 卓玛 办公室', '002 多吉 办公室']);
});

test.each([
  ['00000_ ', '00002'],
  ['00000;-00000', '00002'],
  ['"0000"0', '00002'],
  ['000-00', '000-02'],
  ['00000"号"', '00002号'],
])('keeps the zeros that the number format %s shows', async (numFmt, number) => {
  const { people, issues } = await rosterOf([
    { name: '花名册', columns: [{ style: { numFmt } }], rows: [HEAD, [2, '卓玛', '办公室']] },
  ]);
  expect([people, issues]).toEqual([[`${number} 卓玛 办公室`], []]);
});

test('says where a number format cannot be followed, in the column of staff numbers alone', async () => {
  const style = { numFmt: '[>=100]000;00000' };
  const { people, issues } = await rosterOf([
    {
      name: '花名册',
      columns: [{ style }, {}, {}, { style }],
      rows: [
        [...HEAD, '年龄'],
        [2, '卓玛', '办公室', 30],
        [3, '多吉', '办公室', 40],
      ],
    },
  ]);
  expect(people).toEqual(['2 卓玛 办公室', '3 多吉 办公室']);
  expect(issues).toEqual(['E_ROSTER_FORMAT 2 [>=100]000;00000 2']);
});

test('says who has the name and the department of somebody else', async () => {
  const { people, issues } = await rosterOf([
    {
      name: '花名册',
      rows: [
        HEAD,
        ['001', '卓玛', '办公室'],
        ['002', '卓 玛', '办公室'],
        ['', '多吉', '财务科'],
        ['', '多吉', '财务科'],
        ['003', '卓玛', '财务科'],
      ],
    },
  ]);
  expect(people).toHaveLength(5);
  expect(issues.slice(2)).toEqual(['E_ROSTER_SAME 卓玛 办公室 2, 3', 'E_ROSTER_NAMESAKE 多吉 财务科 4, 5']);
});

const HIDDEN: Sheets = [
  { name: '一科', rows: [HEAD, ['001', '卓玛', '一科']] },
  { name: '二科', hidden: true, rows: [HEAD, ['002', '多吉', '二科']] },
  { name: '选项', veryHidden: true, rows: [['一科'], ['二科']] },
  { name: '空', hidden: true, rows: [[' ', null]] },
];

test('names hidden sheets in which something stands', async () => {
  const { people, issues } = await rosterOf(HIDDEN);
  expect(people).toEqual(['001 卓玛 一科']);
  expect(issues).toEqual(['E_ROSTER_HIDDEN 二科', 'E_ROSTER_HIDDEN 选项']);
});

test('reads hidden sheets like all others when they are asked for', async () => {
  const { people, issues } = await rosterOf(HIDDEN, { withHidden: true });
  expect(people).toEqual(['001 卓玛 一科', '002 多吉 二科']);
  expect(issues).toEqual(['E_ROSTER_SHEET 选项']);
});

test('says of a workbook in which only hidden sheets hold anything what is hidden', async () => {
  const written = HIDDEN.slice(1).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  const bytes = await writeXlsx({ sheets: [{ name: '封面', rows: [] }, ...written] });
  expect(await readRosterTable(bytes)).toEqual({
    ok: false,
    error: [
      { code: 'E_ROSTER_EMPTY' },
      { code: 'E_ROSTER_HIDDEN', values: { sheet: '二科' } },
      { code: 'E_ROSTER_HIDDEN', values: { sheet: '选项' } },
    ],
  });
});

test('joins sheets whose headings stand in another order, each by its own headings', async () => {
  const { people, issues } = await rosterOf([
    {
      name: '一科',
      rows: [
        ['序号', ...HEAD, '备注'],
        ['1', '001', '卓玛', '一科', '组长'],
      ],
    },
    {
      name: '二科',
      rows: [
        ['二科花名册'],
        ['备注', '部门', '姓名', '工号', '序号'],
        [null, '二科', '多吉', '002', '1'],
        ['备注', '部门', '姓名', '工号', '序号'],
        [null, '二科', '才让', '001', '2'],
      ],
    },
  ]);
  expect(people).toEqual(['001 卓玛 一科', '002 多吉 二科']);
  expect(issues).toEqual(['E_ROSTER_TWICE 001 一科!2, 二科!5 才让 二科']);
});

test.each([
  [HEAD, ['科室', '职工号', '人员姓名']],
  [HEAD, ['ئىسمى', 'تارماق', 'خىزمەتچى نومۇرى']],
  [HEAD, ['སྡེ་ཁག', 'མིང', 'ལས་བྱེད་ཨང་གྲངས']],
  [
    ['خىزمەتچى نومۇرى', 'ئىسمى', 'تارماق'],
    ['تارماق', 'ئىسمى', 'خىزمەتچى نومۇرى'],
  ],
  [
    ['ལས་བྱེད་ཨང་གྲངས', 'མིང', 'སྡེ་ཁག'],
    ['མིང', 'སྡེ་ཁག', 'ལས་བྱེད་ཨང་གྲངས'],
  ],
])('joins the columns of %s with those of %s', async (lead, other) => {
  const number = /工号|نومۇر|ཨང/;
  const name = /名|ئىسم|མིང/;
  const cell = (heading: string) => (number.test(heading) ? '002' : name.test(heading) ? '多吉' : '二科');
  const { people, issues } = await rosterOf([
    { name: '1', rows: [lead, ['001', '卓玛', '一科']] },
    { name: '2', rows: [other, other.map(cell), other] },
  ]);
  expect(people).toEqual(['001 卓玛 一科', '002 多吉 二科']);
  expect(issues).toEqual([]);
});

test('keeps names in two scripts apart where their columns stand in another order', async () => {
  const { people } = await rosterOf([
    {
      name: '1',
      rows: [
        ['工号', '姓名', 'ئىسمى', '部门'],
        ['001', '卓玛', 'دولما', '一科'],
      ],
    },
    {
      name: '2',
      rows: [
        ['ئىسمى', '姓名', '部门', '工号'],
        ['دورجى', '多吉', '二科', '002'],
      ],
    },
  ]);
  expect(people).toEqual(['001 卓玛 دولما 一科', '002 多吉 دورجى 二科']);
});

test('says where a number format cannot be followed in a sheet whose columns stand in another order', async () => {
  const { issues } = await rosterOf([
    { name: '一科', rows: [HEAD, ['001', '卓玛', '一科']] },
    {
      name: '二科',
      columns: [{}, {}, { style: { numFmt: '[>=100]000;00000' } }],
      rows: [
        ['姓名', '部门', '工号'],
        ['多吉', '二科', 2],
      ],
    },
  ]);
  expect(issues).toEqual(['E_ROSTER_FORMAT 二科!2 [>=100]000;00000 1']);
});
