import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { formatScheme } from '#core/appraisal/scheme-file.ts';
import { readLibrary } from '#library/read-library.ts';
import { pathIssues } from '../../src/cli/appraise/check-paths.ts';
import { readOptions } from '../../src/cli/appraise/options.ts';
import { dayOf, readDecisionsOf, readRosterOf, readSchemeOf } from '../../src/cli/appraise/read-rules.ts';
import { systemIssue } from '../../src/cli/appraise/system-error.ts';

const FROZEN = 'tests/fixtures/frozen/ledger-2';
/** A command reads all contents first; on a busy machine that takes its time. */
const PATIENT = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), 'sanyu-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

// A folder in a folder, the same file again in an archive, and what is no transcript.
mkdirSync(at('exports/office'), { recursive: true });
copyFileSync(`${FROZEN}/every-kind.jsonl`, at('exports/office/009.jsonl'));
copyFileSync(`${FROZEN}/unsigned.jsonl`, at('exports/007.jsonl'));
const archive = zipSync({
  'again.jsonl': readFileSync(`${FROZEN}/unsigned.jsonl`),
  'readme.txt': new Uint8Array([65]),
});
writeFileSync(at('exports/more.zip'), archive);
const rows = [
  ['部门', '姓名', '工号'],
  ['办公室', '卓玛', '007'],
  ['办公室', '多吉', '0008'],
];
writeFileSync(at('R.xlsx'), await writeXlsx({ sheets: [{ name: '花名册', rows }] }));
const { library } = await readLibrary('.');
writeFileSync(at('S.json'), formatScheme(library.schemes[0]!));

const appraise = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['src/cli/appraise.ts', ...words], { encoding: 'utf8' });

test(
  'makes the sheet of a roster, a scheme and a heap of files, and says what has to be looked at',
  PATIENT,
  async () => {
    const words = [
      '--roster',
      at('R.xlsx'),
      '--scheme',
      'content/appraisal/2026.yaml',
      '--day',
      '2026-12-31',
    ];
    const run = appraise(...words, '--out', at('sheet.xlsx'), '--out', at('sheet.csv'), at('exports'));

    expect(run.stderr).toContain('3 工号');
    expect(run.stderr).toContain('readme.txt');
    expect(run.stderr).toContain('3/3');
    expect(run.status).toBe(1);
    const { sheets } = await readXlsx(readFileSync(at('sheet.xlsx')));
    expect(sheets.map(({ name }) => name)).toContain('未交和不在册');
    const table = sheets[0]?.rows ?? [];
    expect(table.filter(([, number]) => number === '007' || number === '0008').map((row) => row[2])).toEqual([
      '卓玛',
      '多吉',
    ]);
    expect(readFileSync(at('sheet.csv'), 'utf8')).toContain('0008,多吉,办公室');
  },
);

test('gives the same bytes for the same files in any order, and for a scheme in JSON', PATIENT, () => {
  const words = ['--quiet', '--roster', at('R.xlsx'), '--day', '2026-12-31'];
  const files = [at('exports/007.jsonl'), at('exports/office/009.jsonl'), at('exports/007.jsonl')];
  appraise(...words, '--scheme', at('S.json'), '--out', at('a.xlsx'), ...files);
  appraise(...words, '--scheme', '2026', '--out', at('b.xlsx'), ...files.toReversed().slice(1));
  expect(readFileSync(at('a.xlsx')).equals(readFileSync(at('b.xlsx')))).toBe(true);
});

test('gives the result as data, without a roster everybody who handed in', PATIENT, () => {
  const run = appraise('--json', '--quiet', '--scheme', '2026', '--day', '2026-12-31', at('exports'));
  const report = JSON.parse(run.stdout) as {
    scheme: unknown;
    people: { number: string }[];
    files: { read: number };
  };
  expect(report.people.map(({ number }) => number)).toEqual(['007', '009']);
  expect(report.scheme).toMatchObject({ id: '2026', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(report.files.read).toBe(3);
});

test.each([[[]], [['--nonsense', 'exports']], [['--out', 'sheet.pdf', 'exports']], [['--day']]])(
  'does not understand %o',
  (words) => {
    expect(readOptions(words)).toBeNull();
  },
);

test('refuses schemes, rosters and days it cannot use, each with every reason', async () => {
  const scheme = library.schemes[0]!;
  writeFileSync(at('bad.yaml'), 'format: sanyu-scheme/1\nid: x\n');
  writeFileSync(at('unclear.csv'), 'a,b\nc,d\n');
  const codes = (
    read: Awaited<ReturnType<typeof readSchemeOf | typeof readRosterOf | typeof readDecisionsOf>>,
  ) => (read.ok ? [] : [...new Set(read.error.map(({ code }) => code))]);

  expect(codes(await readSchemeOf(at('bad.yaml'), library, '2026-11-23'))).toEqual(['E_SCHEME_FIELD']);
  expect(codes(await readSchemeOf(at('not-there.yaml'), library, '2026-11-23'))).toEqual(['E_FILE_SYNTAX']);
  expect(codes(await readSchemeOf(null, library, '2020-01-01'))).toEqual(['E_SCHEME_NONE']);
  const asked = { columns: null, hidden: false };
  const said = { ...asked, columns: 'number=1,name=2' };
  expect(codes(await readRosterOf(at('unclear.csv'), scheme, asked))).toEqual(['E_ROSTER_COLUMNS']);
  expect(codes(await readRosterOf(at('not-there.csv'), scheme, asked))).toEqual(['E_ROSTER_NOT']);
  expect(codes(await readRosterOf(at('unclear.csv'), scheme, said))).toEqual([]);
  expect(codes(await readDecisionsOf(at('S.json')))).toEqual(['E_DECISIONS_NOT']);
});

test('takes a day of the calendar in the period, without one today, and never a day outside', () => {
  const scheme = library.schemes[0]!;
  const day = (asked: string | null, today = '2026-11-23') => {
    const read = dayOf(asked, scheme, library.plans, today);
    return read.ok ? read.value : read.error.map(({ code }) => code);
  };
  for (const wrong of ['tomorrow', '2026-13-45', '2026-02-30', '2025-12-31', '2027-01-01', '2026-6-3'])
    expect(day(wrong), wrong).toEqual(['E_COMMAND_DAY']);
  expect(day('2026-06-30')).toBe('2026-06-30');
  expect([day(null), day(null, '2027-02-01'), day(null, '2025-12-01')]).toEqual([
    '2026-11-23',
    '2026-12-31',
    '2026-01-01',
  ]);
});

test('begins a day with the computer’s own calendar, not with that of UTC', () => {
  const script =
    "import { todayOf } from './src/cli/appraise/read-rules.ts'; console.log(todayOf(new Date('2026-12-31T20:00:00Z')))";
  const days = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      ...{ encoding: 'utf8', env: { ...process.env, TZ: zone } },
    });
    return run.stdout.trim();
  });
  expect(days).toEqual(['2026-12-31', '2027-01-01', '2026-12-31']);
});

test('looks at every path before it reads: what is not there, what cannot be written, what would be lost', async () => {
  const sound = {
    ...{ exports: [at('exports')], roster: at('R.xlsx'), scheme: '2026', decisions: null, out: [] },
  };
  linkSync(at('R.xlsx'), at('same.xlsx'));
  mkdirSync(at('folder.xlsx'));
  const codes = async (change: Partial<Parameters<typeof pathIssues>[0]>) =>
    (await pathIssues({ ...sound, ...change }, library)).map(({ code }) => code);

  expect(await codes({ out: [at('new.xlsx'), at('sheet.xlsx')] })).toEqual([]);
  expect(existsSync(at('new.xlsx'))).toBe(false);
  expect(await codes({ out: [at('nodir/x.xlsx')] })).toEqual(['E_COMMAND_FOLDER']);
  expect(await codes({ out: [at('R.xlsx/x.xlsx')] })).toEqual(['E_COMMAND_FOLDER']);
  expect(await codes({ out: [at('folder.xlsx')] })).toEqual(['E_COMMAND_DIRECTORY']);
  expect(await codes({ out: [at('R.xlsx'), at('same.xlsx')] })).toEqual([
    'E_COMMAND_OVERWRITE',
    'E_COMMAND_OVERWRITE',
  ]);
  expect(await codes({ roster: at('none.xlsx'), exports: [at('no'), at('exports')] })).toEqual([
    'E_COMMAND_PATH',
    'E_COMMAND_PATH',
  ]);
  expect(await codes({ roster: at('folder.xlsx'), scheme: at('S.json') })).toEqual(['E_COMMAND_DIRECTORY']);
});

test.each([
  ['a target in no folder', ['--out', at('nodir/x.xlsx'), at('exports')], '不存在'],
  ['a target that is a folder', ['--out', at('folder.xlsx'), at('exports')], '是文件夹'],
  [
    'its roster as a target',
    ['--roster', at('R.xlsx'), '--out', at('R.xlsx'), at('exports')],
    '正是要读的文件',
  ],
  ['a roster that is not there', ['--roster', at('none.xlsx'), at('exports')], '没有“'],
  ['transcripts that are not there', [at('no')], '没有“'],
  ['a day the calendar does not have', ['--day', '2026-13-45', at('exports')], '2026-13-45'],
  ['a language the site does not have', ['--lang', 'en', at('exports')], 'zh, ug, bo'],
])('refuses %s at once, in one sentence', PATIENT, (_, words, said) => {
  const before = readFileSync(at('R.xlsx'));
  const run = appraise('--scheme', '2026', ...words);
  expect([run.status, run.stdout, run.stderr]).toEqual([2, '', expect.stringContaining(said)]);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(readFileSync(at('R.xlsx')).equals(before)).toBe(true);
});

test('says in words what the computer itself refuses, and gives bugs back', () => {
  const busy = Object.assign(new Error('EBUSY: x'), { syscall: 'open', code: 'EBUSY', path: 'a.xlsx' });
  expect(systemIssue(busy)).toEqual({
    ...{ code: 'E_COMMAND_SYSTEM', file: 'a.xlsx', values: { reason: 'EBUSY' } },
  });
  expect(systemIssue(new TypeError('x'))).toBeNull();
});

test('ends well when all who are missing are exempt from everything', PATIENT, () => {
  writeFileSync(at('ill.csv'), '工号,姓名,部门,免考\n007,卓玛,办公室,\n0008,多吉,办公室,长期病假\n');
  const run = appraise(
    ...['--quiet', '--roster', at('ill.csv'), '--scheme', '2026', '--day', '2026-12-31', '--json'],
    at('exports/007.jsonl'),
  );
  const { people } = JSON.parse(run.stdout) as { people: { remarks: { code: string }[] }[] };
  expect(people[1]?.remarks.map(({ code }) => code)).toEqual(['E_SCORE_EXEMPT_ALL']);
  expect(run.status).toBe(0);
});

test('writes nothing and ends with code 2 when a rule cannot be used', PATIENT, () => {
  const out = at('never.csv');
  const run = appraise('--scheme', at('bad.yaml'), '--out', out, at('exports'));
  expect([run.status, existsSync(out)]).toEqual([2, false]);
  expect(run.stderr).toContain('components');
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), '不是考核员的决定文件'],
  ['a scheme', readFileSync(at('S.json')), '不是考核员的决定文件'],
  ['brackets without end', new Uint8Array(200_000).fill(0x5b), 'D.json:1  这里的写法读不出来'],
  [
    'points that are words',
    Buffer.from('{"links":{},"exemptions":{},"entered":{"contest":{"007":"多"}},"setAside":{}}'),
    'entered.contest.007',
  ],
])('ends with code 2 and says what to do when the decisions are %s', PATIENT, (_, bytes, words) => {
  writeFileSync(at('D.json'), bytes);
  const out = at('never.csv');
  const run = appraise('--scheme', '2026', '--decisions', at('D.json'), '--out', out, at('exports'));
  expect([run.status, existsSync(out), run.stderr]).toEqual([2, false, expect.stringContaining(words)]);
  expect(run.stderr.split('\n').length).toBeLessThan(5);
});

test('explains itself in three languages', PATIENT, () => {
  for (const [language, word] of [
    ['zh', '花名册'],
    ['ug', 'ئىسىملىك'],
    ['bo', 'མིང་ཐོ'],
  ] as const) {
    const run = appraise('--help', '--lang', language);
    expect([run.status, run.stdout]).toEqual([0, expect.stringContaining(word)]);
  }
});

test.each([
  ['zh', '命令行读不了图片'],
  ['ug', 'كودنى ئوقۇيالمايدۇ'],
  ['bo', 'ཀློག་མི་ཐུབ་པས'],
])(
  'says of pictures in an archive in %s that a terminal cannot read them, and what to do',
  PATIENT,
  (tag, sign) => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const jsonl = readFileSync(`${FROZEN}/unsigned.jsonl`);
    writeFileSync(at('pictures.zip'), zipSync({ '007.jsonl': jsonl, '1.png': picture, '2.png': picture }));
    const { status, stderr } = appraise(
      '--quiet',
      '--scheme',
      at('S.json'),
      '--lang',
      tag,
      at('pictures.zip'),
    );
    expect(status).toBe(1);
    const told = stderr.split('\n').filter((line) => line.includes(sign));
    expect(told).toEqual([
      expect.stringContaining('pictures.zip/1.png'),
      expect.stringContaining('pictures.zip/2.png'),
    ]);
  },
);
