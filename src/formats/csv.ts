import type { Cell, Table } from '#core/appraisal/sheet.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Format } from './format.ts';

// Without it Excel reads UTF-8 as the system's code page.
const BOM = '\ufeff';
// A spreadsheet takes these for the start of a formula (OWASP ASVS 1.2.10). An apostrophe before them makes them text;
// further apostrophes are counted in, so that the guard can be taken off again without touching a name like 'Ali.
const FORMULA = /^'*[=+\-@\t\r\0＝＋－＠]/;
const GUARDED = /^''*[=+\-@\t\r\0＝＋－＠]/;

/**
 * A table as RFC 4180 for machines and for Excel: BOM, CRLF, and no cell that a spreadsheet could take for a formula.
 * Excel drops the leading zeros of what looks like a number; the official sheet is XLSX.
 * @example formatCsv([['工号', '姓名'], ['007', '卓玛']]) === '\ufeff工号,姓名\r\n007,卓玛\r\n'
 */
export function formatCsv(table: Table): string {
  return BOM + table.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

/**
 * The rows of a CSV file as text, with or without a BOM, ended by CRLF or LF. Every misplaced quotation mark is told
 * with its line.
 * @example parseCsv('a,"b,c"\r\n') → { ok: true, value: [['a', 'b,c']] }
 */
export function parseCsv(text: string): Result<readonly (readonly string[])[], readonly Issue[]> {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const issues: Issue[] = [];
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  // A whole cell and what ends it. The quoted form first; a quotation mark elsewhere is kept and told.
  const cell = /(?:"((?:[^"]|"")*)("?)([^,\r\n]*)|([^,\r\n]*))(,|\r?\n|\r|$)/y;
  while (cell.lastIndex < source.length || row.length > 0) {
    const [whole = '', quoted, closing, after, plain = '', end = ''] = cell.exec(source) ?? [];
    if (quoted === undefined ? plain.includes('"') : closing === '' || after !== '') {
      issues.push({ code: 'E_FILE_SYNTAX', line });
    }
    row.push(quoted === undefined ? unguard(plain) : unguard(quoted.replaceAll('""', '"')));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return issues.length === 0 ? ok(rows) : err(issues);
}

/** CSV as a member of the registry. */
export const csv: Format<Table, readonly (readonly string[])[]> = {
  id: 'csv',
  extension: '.csv',
  mediaType: 'text/csv;charset=utf-8',
  format: formatCsv,
  parse: parseCsv,
  readable: (table) => table.map((row) => row.map(String)),
};

function formatCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
