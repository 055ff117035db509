import { strToU8, zipSync } from 'fflate';
import { readXlsx, type Cell as XlsxCell, type Sheet } from 'hucre/xlsx';
import type { RosterPage } from '#core/appraisal/join-sheets.ts';
import { ROSTER_LIMITS } from '#core/appraisal/roster.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { shownNumber } from './number-format.ts';
import { bytesAsSource, openZip, type ZipLimits } from './zip.ts';

/** A workbook of a roster, unpacked; far more than twenty thousand people need. */
const LIMITS: ZipLimits = {
  entries: 500,
  entry: 32 * 1024 * 1024,
  total: 64 * 1024 * 1024,
  ratio: 200,
};
/** Figures beyond these are lost when a spreadsheet takes a staff number for a number. */
const MOST_EXACT = 999_999_999_999_999;

/** The sheets that were asked for, and the names of those that were not. */
export interface WorkbookPages {
  readonly pages: readonly RosterPage[];
  /** Hidden sheets in which something stands. */
  readonly hidden: readonly string[];
}

/**
 * The sheets of a workbook, hidden ones only when they are asked for; merged cells filled. Untrusted: bombs and document
 * types are refused before anything is made of them.
 * @example const read = await workbookPages(bytes, false); if (read.ok) read.value.pages.map(({ name }) => name)
 */
export async function workbookPages(
  bytes: Uint8Array,
  withHidden: boolean,
): Promise<Result<WorkbookPages, readonly Issue[]>> {
  const plain = await unpacked(bytes);
  if (!plain.ok) return err([plain.error]);
  try {
    const { sheets } = await readXlsx(plain.value, {
      readStyles: true,
      maxRows: ROSTER_LIMITS.rows + 1,
    });
    const isLeft = ({ hidden, veryHidden }: Sheet) => !withHidden && (hidden === true || veryHidden === true);
    const pages = sheets.filter((sheet) => !isLeft(sheet)).map(pageOf);
    const whole = pages.filter((page) => page !== null);
    const hidden = sheets.filter((sheet) => isLeft(sheet) && saysAnything(sheet)).map(({ name }) => name);
    return whole.length === pages.length
      ? ok({ pages: whole, hidden })
      : err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]);
  } catch {
    // The reader's own words are English and about XML; what a clerk can do is the same for all of them.
    return err([{ code: 'E_ROSTER_NOT' }]);
  }
}

/** The same workbook without compression, every entry read within its bounds: the reader unpacks nothing foreign. */
async function unpacked(bytes: Uint8Array): Promise<Result<Uint8Array, Issue>> {
  const zip = await openZip(bytesAsSource(bytes), LIMITS);
  if (!zip.ok) return err(zip.error);
  const entries: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of zip.value) {
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    const read = await entry.read();
    if (!read.ok) return err(read.error);
    if (hasDoctype(read.value)) return err({ code: 'E_ROSTER_NOT' });
    entries[entry.name] = read.value;
  }
  return ok(zipSync(entries, { level: 0 }));
}

/** Entities can be made to fill the memory; no spreadsheet program writes a document type. */
function hasDoctype(xml: Uint8Array): boolean {
  const sign = strToU8('<!DOCTYPE');
  for (let at = xml.indexOf(0x3c); at !== -1; at = xml.indexOf(0x3c, at + 1)) {
    if (
      xml[at + 1] === 0x21 &&
      sign.every((byte, index) => ((xml[at + index] ?? 0) & ~0x20) === (byte & ~0x20))
    )
      return true;
  }
  return false;
}

function saysAnything({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((value) => value !== null && String(value).trim() !== ''));
}

/** `null` for merged areas that cover more than a roster has: they lie over one another. */
function pageOf({ name, rows, cells, merges = [] }: Sheet): RosterPage | null {
  const unshown = new Map<string, { column: number; row: number; format: string; count: number }>();
  const texts = rows.map((row, line) =>
    row.map((value, at) => {
      const cell = cells?.get(`${line},${at}`);
      const shown = cellText(value, cell);
      if (shown !== null) return shown;
      const format = cell?.style?.numFmt ?? '';
      const known = unshown.get(`${at} ${format}`) ?? { column: at, row: line, format, count: 0 };
      unshown.set(`${at} ${format}`, { ...known, count: known.count + 1 });
      return String(value);
    }),
  );
  return spread(texts, merges) ? { name, rows: texts, unshown: [...unshown.values()] } : null;
}

/** What a person sees of a cell; `null` for figures under a format that is not known here. */
function cellText(value: unknown, cell: XlsxCell | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'number') return '';
  if (Math.abs(value) > MOST_EXACT) return value.toExponential().toUpperCase();
  return shownNumber(value, cell?.style?.numFmt ?? '');
}

/** Writes what stands in a merged area into each of its cells, as far as the sheet goes: a person reads it beside each line. */
function spread(rows: string[][], merges: NonNullable<Sheet['merges']>): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let left = ROSTER_LIMITS.rows * ROSTER_LIMITS.columns;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = rows[startRow]?.[startCol] ?? '';
    if (text === '') continue;
    const [lastRow, lastCol] = [Math.min(endRow, rows.length - 1), Math.min(endCol, width - 1)];
    left -= (lastRow - startRow + 1) * (lastCol - startCol + 1);
    if (left < 0) return false;
    for (let row = startRow; row <= lastRow; row++) {
      for (let at = startCol; at <= lastCol; at++) fill(rows[row], at, text);
    }
  }
  return true;
}

function fill(row: string[] | undefined, at: number, text: string): void {
  if (row === undefined) return;
  while (row.length <= at) row.push('');
  row[at] = text;
}
