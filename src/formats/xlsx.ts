import { writeXlsx } from 'hucre/xlsx';
import type { Cell, Table } from '#core/appraisal/sheet.ts';

/** What a sheet is besides its cells. */
interface Sheet {
  readonly name: string;
  /** The first column stands on the right. */
  readonly rightToLeft: boolean;
}

/**
 * A table as a workbook of one sheet for Excel and WPS. Text is text, so that nothing is taken for a formula or a date and
 * a staff number keeps its zeros; figures are numbers. A hundred times the code of CSV: import it when it is asked for.
 * @example await formatXlsx([['工号', '得分'], ['007', 9]], { name: '成绩', rightToLeft: false })
 */
export function formatXlsx(table: Table, { name, rightToLeft }: Sheet): Promise<Uint8Array> {
  const [head = []] = table;
  const alignment = { wrapText: true, vertical: 'top' as const };
  return writeXlsx({
    sheets: [
      {
        name,
        columns: head.map((_, at) => ({
          width: widthOf(table.map((row) => row[at] ?? '')),
          style: table.slice(1).some((row) => typeof row[at] === 'number')
            ? { alignment }
            : { alignment, numFmt: '@' },
        })),
        rows: table.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell))),
        freezePane: { rows: 1 },
        view: { rightToLeft },
      },
    ],
  });
}

/** Spreadsheets write signs as `_x0041_`; a text that happens to look so is told apart by writing its first sign so. */
function guarded(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** In widths of a figure; a Han character takes two, and what is longer than a line is broken. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) =>
    [...String(cell)].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 2),
  );
  return Math.min(48, Math.max(8, ...widths));
}
