import { unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { LONGEST_CELL } from '#core/appraisal/remark-cell.ts';
import type { Cell } from '#core/appraisal/sheet.ts';
import type { WorkbookPage } from '#core/appraisal/workbook.ts';
import { guardedText, textWidth } from './xlsx-text.ts';

const THIN = { style: 'thin' as const };
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const WRAPPED = { wrapText: true, vertical: 'top' as const };
const HEAD: CellStyle = {
  font: { bold: true },
  border: BORDER,
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const NOTE: CellStyle = { alignment: { vertical: 'top' } };
/** No program's clock stands in the file, so that the same figures are the same bytes. */
const NO_TIME = new Date('2000-01-01T00:00:00Z');
const NO_MTIME = new Date(2000, 0, 1);

/**
 * The clerk's workbook for Excel, WPS and LibreOffice. Text is text, whatever it begins with; figures are numbers; there
 * are no formulas. Printed on A4 across, as wide as a page, headings on every page. The same workbook gives the same
 * bytes everywhere: compression is our own, not the browser's. Import it when it is asked for.
 * @example saveFile('sheet.xlsx', XLSX_TYPE, await formatWorkbook(workbook(source)))
 */
export async function formatWorkbook(pages: readonly WorkbookPage[]): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: pages.map(sheetOf),
    properties: { created: NO_TIME, modified: NO_TIME },
  });
  const entries = unzipSync(written);
  const parts = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  // A workbook begins with what its parts are: some readers look only there.
  const { '[Content_Types].xml': types, ...others } = parts;
  const ordered = types === undefined ? others : { '[Content_Types].xml': types, ...others };
  return zipSync(ordered, { level: 6, mtime: NO_MTIME });
}

function sheetOf({ name, rightToLeft, rows }: WorkbookPage): WriteSheet {
  const width = Math.max(1, ...rows.filter(({ kind }) => kind === 'head').map(({ cells }) => cells.length));
  const inTable = rows.filter(({ kind }) => kind === 'head' || kind === 'line');
  const head = rows.findIndex(({ kind }) => kind === 'head');
  return {
    name,
    columns: Array.from({ length: width }, (_, at) => {
      const cells = inTable.map((row) => row.cells[at] ?? '');
      const figures = inTable.some(
        ({ kind, cells: line }) => kind === 'line' && typeof line[at] === 'number',
      );
      const style = { border: BORDER, alignment: WRAPPED };
      return { width: widthOf(cells), style: figures ? style : { ...style, numFmt: '@' } };
    }),
    rows: rows.map(({ cells }) =>
      cells.map((cell) =>
        typeof cell === 'string' ? (cell === '' ? null : guardedText(fitted(cell))) : cell,
      ),
    ),
    cells: stylesOf(rows, width),
    ...(head === -1 ? {} : { freezePane: { rows: head + 1 } }),
    view: { rightToLeft },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...(head === -1 ? {} : { printTitlesRow: `$${head + 1}:$${head + 1}` }),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

/** A longer text is a file that spreadsheets say is damaged. */
function fitted(text: string): string {
  return text.length <= LONGEST_CELL
    ? text
    : `${text.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Rows that are no lines of the table look otherwise than their columns. */
function stylesOf(rows: WorkbookPage['rows'], width: number): NonNullable<WriteSheet['cells']> {
  const styles: NonNullable<WriteSheet['cells']> = new Map();
  for (const [line, { kind, cells }] of rows.entries()) {
    if (kind === 'line') continue;
    const style = { head: HEAD, title: TITLE, note: NOTE }[kind];
    for (let at = 0; at < Math.max(cells.length, kind === 'head' ? 0 : width); at++) {
      const value = cells[at];
      if (value !== undefined && value !== '') styles.set(`${line},${at}`, { style });
    }
  }
  return styles;
}

/** In widths of a figure; what is longer than a line is broken. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) => Math.max(...String(cell).split('\n').map(textWidth)));
  return Math.min(
    48,
    Math.max(
      6,
      widths.reduce((most, each) => Math.max(most, each), 0),
    ),
  );
}
