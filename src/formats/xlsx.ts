import { writeXlsx } from 'hucre/xlsx';
import type { Cell, Table } from '#core/appraisal/sheet.ts';
import { guardedText, textWidth } from './xlsx-text.ts';

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
        rows: table.map((row) => row.map((cell) => (typeof cell === 'string' ? guardedText(cell) : cell))),
        freezePane: { rows: 1 },
        view: { rightToLeft },
      },
    ],
  });
}

/** What is longer than a line is broken. */
function widthOf(cells: readonly Cell[]): number {
  return Math.min(48, Math.max(8, ...cells.map((cell) => textWidth(String(cell)))));
}
