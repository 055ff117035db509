import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import { readRoster } from '#core/appraisal/read-roster.ts';
import { ROSTER_LIMITS, type Rows } from '#core/appraisal/roster.ts';
import { readRosterTable } from '#formats/roster-file.ts';
import { readLibrary } from '#library/read-library.ts';
import { gb18030 } from '../support/gb18030.ts';

const { library } = await readLibrary('.');
const LINES = [
  ['工号', '姓名', '部门'],
  ['00007', '卓玛', '办公室'],
  ['00012', 'ئايگۈل', 'تارماق'],
];
let workbook: Uint8Array;
beforeAll(async () => {
  workbook = await writeXlsx({ sheets: [{ name: '花名册', rows: LINES }] });
});

/** What a clerk gets of it: people, or reasons that exist in every language. */
async function asked(bytes: Uint8Array): Promise<'read' | readonly string[]> {
  const table = await readRosterTable(bytes);
  const roster = table.ok ? readRoster(table.value, guessColumns(table.value.rows).columns) : table;
  if (table.ok) expectWithin(table.value.rows);
  const issues = roster.ok ? roster.value.issues : roster.error;
  for (const { code } of issues) {
    for (const tag of ['zh', 'ug', 'bo']) expect(library.locales[tag]?.issues).toHaveProperty(code);
  }
  if (!roster.ok) expect(roster.error.length).toBeGreaterThan(0);
  return roster.ok ? 'read' : roster.error.map(({ code }) => code);
}

function expectWithin(rows: Rows): void {
  expect(rows.length).toBeLessThanOrEqual(ROSTER_LIMITS.rows);
  for (const row of rows) {
    expect(row.length).toBeLessThanOrEqual(ROSTER_LIMITS.columns);
    expect(row.every((cell) => typeof cell === 'string')).toBe(true);
  }
}

/** A good file with bytes changed, taken out or put in. */
const spoilt = (good: () => Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('change', 'cut', 'insert', 'drop')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((changes) =>
      changes.reduce<Uint8Array>((bytes, [place, byte, how]) => {
        const at = place % Math.max(1, bytes.length);
        if (how === 'cut') return bytes.slice(0, at);
        if (how === 'change' && bytes.length > 0) return bytes.with(at, byte);
        const rest = bytes.subarray(how === 'drop' ? at + 1 : at);
        return new Uint8Array([...bytes.subarray(0, at), ...(how === 'insert' ? [byte] : []), ...rest]);
      }, good()),
    );

describe('a roster’s file, whatever is in it, is read or refused with a reason', () => {
  test('of any bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await asked(bytes);
      }),
      { numRuns: 300 },
    ));

  test('of any bytes behind the sign of a workbook', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await asked(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))).not.toBe('read');
      }),
      { numRuns: 200 },
    ));

  test('of any text', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        await asked(strToU8(text));
      }),
      { numRuns: 300 },
    ));

  test('of any cells, and a number stays the text that stood there', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^0{0,3}\d{1,8}$/), { minLength: 1, maxLength: 20 }),
        async (numbers) => {
          const table = await readRosterTable(
            strToU8(`工号,姓名\n${numbers.map((one) => `${one},人`).join('\n')}\n`),
          );
          expect(table.ok && table.value.rows.slice(1).map(([number]) => number)).toEqual(numbers);
        },
      ),
      { numRuns: 100 },
    ));

  test('of a good workbook that was spoilt: never other people than stood in it', () =>
    fc.assert(
      fc.asyncProperty(
        spoilt(() => workbook),
        async (bytes) => {
          await asked(bytes);
          const table = await readRosterTable(bytes);
          // A few bytes that are left may be a table of their own.
          if (table.ok && bytes.length > 100) expect(table.value.rows).toEqual(LINES);
        },
      ),
      { numRuns: 400 },
    ));

  test('of a good workbook whose parts were spoilt before they were packed', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 6 }), async (which, place, bytes) => {
        const parts = Object.entries(unzipSync(workbook));
        const [name, part] = parts[which % parts.length] ?? ['', new Uint8Array()];
        const at = place % Math.max(1, part.length);
        const rest = part.subarray(at + bytes.length);
        const spoiltPart = new Uint8Array([...part.subarray(0, at), ...bytes, ...rest]);
        await asked(zipSync({ ...Object.fromEntries(parts), [name]: spoiltPart }));
      }),
      { numRuns: 400 },
    ));
});

const utf16 = (text: string, big: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return new Uint8Array(view.buffer);
};

/** How spreadsheet programs and editors save text. */
const SAVED: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': strToU8,
  'UTF-8 with a mark': (text) => strToU8(`\ufeff${text}`),
  GB18030: gb18030,
  'GB18030 with a mark': (text) => gb18030(`\ufeff${text}`),
  'UTF-16 LE': (text) => utf16(`\ufeff${text}`, false),
  'UTF-16 BE': (text) => utf16(`\ufeff${text}`, true),
};

/** Names in every script there is, also of signs that take four bytes. */
const names = fc.oneof(
  fc.stringMatching(/^[\u4e00-\u9fa5]{1,4}$/),
  fc.stringMatching(/^[\u0626-\u064a\u06d5]{1,10}$/),
  fc.stringMatching(/^[\u0f40-\u0f6c]{1,10}$/),
  fc.constantFrom('𠮷永', '㐂', '龦', '·', 'Ömer'),
);
const numbers = fc.stringMatching(/^0{0,3}\d{1,8}$/);

describe.each(Object.entries(SAVED))('a roster saved as text in %s', (_, save) => {
  test.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\r'],
  ])('with %j and %j is read sign by sign', (separator, end) =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['工号', '姓名'], ['خىزمەتچى نومۇرى', 'ئىسمى'], ['ལས་བྱེད་ཨང་གྲངས', 'མིང']),
        fc.array(fc.tuple(numbers, names), { minLength: 1, maxLength: 12 }),
        async (heading, people) => {
          const lines = [heading, ...people];
          const table = await readRosterTable(
            save(lines.map((line) => `${line.join(separator)}${end}`).join('')),
          );
          expect(table.ok && table.value.rows).toEqual(lines);
        },
      ),
      { numRuns: 60 },
    ),
  );

  test('is read or refused with a reason, whatever text it is', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        await asked(save(text.toWellFormed()));
      }),
      { numRuns: 100 },
    ));

  test('is read or refused with a reason when it was spoilt', () =>
    fc.assert(
      fc.asyncProperty(
        spoilt(() => save(LINES.map((line) => line.join(',')).join('\n'))),
        async (bytes) => {
          await asked(bytes);
        },
      ),
      { numRuns: 100 },
    ));
});

/** A workbook whose only sheet has this text. */
const withSheet = (sheet: string) =>
  zipSync({ ...unzipSync(workbook), 'xl/worksheets/sheet1.xml': strToU8(sheet) });
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

describe('a roster made to hurt its reader', () => {
  test.each<[string, () => Uint8Array]>([
    ['a sheet nested a hundred thousand deep', () => withSheet(`<worksheet ${NS}>${'<a>'.repeat(100_000)}`)],
    [
      'a cell in column XFD of every row',
      () =>
        withSheet(
          `<worksheet ${NS}><sheetData>${Array.from({ length: 200 }, (__, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`,
        ),
    ],
    [
      'a cell in the last row there can be',
      () =>
        withSheet(
          `<worksheet ${NS}><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>`,
        ),
    ],
    [
      'a row of a number no sheet has',
      () =>
        withSheet(
          `<worksheet ${NS}><sheetData><row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData></worksheet>`,
        ),
    ],
    [
      'a merged area over the whole sheet',
      () =>
        withSheet(
          `<worksheet ${NS}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
        ),
    ],
    ['one quoted field of eight million letters', () => strToU8(`"${'a'.repeat(8_000_000)}`)],
    ['a million fields in a line', () => strToU8(','.repeat(1_000_000))],
    ['a million lines', () => strToU8('\n'.repeat(1_000_000))],
    ['a million quotes', () => strToU8('"'.repeat(999_999))],
    ['more than a roster may have', () => new Uint8Array(11 * 1024 * 1024).fill(65)],
  ])('with %s is read or refused within seconds', { timeout: 20_000 }, async (_, make) => {
    await asked(make());
  });
});
