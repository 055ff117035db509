import type { Cell, Table } from '#core/appraisal/sheet.ts';
import { guardFormula, unguardFormula } from '#core/formula-guard.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Format } from './format.ts';

// Without it Excel reads UTF-8 as the system's code page.
const BOM = '\ufeff';

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
 * with its line. Programs of other countries put a semicolon or a tab between the cells.
 * @example parseCsv('a,"b,c"\r\n') → { ok: true, value: [['a', 'b,c']] }
 */
export function parseCsv(
  text: string,
  separator = ',',
): Result<readonly (readonly string[])[], readonly Issue[]> {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const stop = new RegExp(`[${separator.replace(/[\]\\^-]/, '\\$&')}\r\n]`, 'g');
  const issues: Issue[] = [];
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  for (let at = 0; at < source.length || row.length > 0;) {
    const cell = readCell(source, at, stop);
    if (!cell.wellFormed) issues.push({ code: 'E_FILE_SYNTAX', line });
    row.push(unguardFormula(cell.text));
    // A file may end without a line end; then the end of the text closes the row.
    const [end = ''] =
      source[cell.end] === separator
        ? separator
        : (/^(?:\n|\r\n|\r)/.exec(source.slice(cell.end, cell.end + 2)) ?? []);
    line += source.slice(at, cell.end + end.length).split(/\r\n|\n|\r/).length - 1;
    at = cell.end + end.length;
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return issues.length === 0 ? ok(rows) : err(issues);
}

/** One cell from `start` to the separator, line end or end of the text at `end`; `stop` finds them. */
function readCell(source: string, start: number, stop: RegExp) {
  const closing = source[start] === '"' ? closingQuote(source, start) : null;
  const rest = closing === null ? start : closing + 1;
  stop.lastIndex = rest;
  const end = stop.exec(source)?.index ?? Math.max(rest, source.length);
  if (closing === null) {
    const text = source.slice(start, end);
    return { text, end, wellFormed: !text.includes('"') };
  }
  const text = source.slice(start + 1, closing).replaceAll('""', '"');
  return { text, end: Math.min(end, source.length), wellFormed: end === rest && closing < source.length };
}

/** Where the cell's quotation mark is closed; the length of the text when it never is. */
function closingQuote(source: string, open: number): number {
  let at = source.indexOf('"', open + 1);
  while (at !== -1 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  return at === -1 ? source.length : at;
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
  const text = guardFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
