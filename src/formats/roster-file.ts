import { joinSheets } from '#core/appraisal/join-sheets.ts';
import { leftOut, ROSTER_LIMITS, type RosterTable } from '#core/appraisal/roster.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { textRows } from './roster-text.ts';
import { workbookPages, type WorkbookPages } from './roster-workbook.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const ZIP_SIGN = [0x50, 0x4b];

/**
 * The table of a roster out of an XLSX or CSV file as a person sees it: figures formatted with leading zeros keep them, and
 * what stands in merged cells stands beside each of their lines. Sheets under the same headings are one table, one after
 * the other; every other sheet in which something stands is named in `left`, and in `hidden` if it is hidden and hidden
 * ones were not asked for. Untrusted: bombs, document types and tables beyond `ROSTER_LIMITS` are refused before anything
 * is made of them.
 * @example const table = await readRosterTable(bytes); if (table.ok) guessColumns(table.value.rows)
 */
export async function readRosterTable(
  bytes: Uint8Array,
  { withHidden = false }: { readonly withHidden?: boolean } = {},
): Promise<Result<RosterTable, readonly Issue[]>> {
  if (bytes.length > MOST_BYTES) return err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]);
  const packed = ZIP_SIGN.every((sign, at) => bytes[at] === sign);
  const read = packed ? await workbookPages(bytes, withHidden) : textPages(bytes);
  if (!read.ok) return read;
  const { pages, hidden } = read.value;
  const table = joinSheets(pages);
  if (table === null) return err([{ code: 'E_ROSTER_EMPTY' }, ...leftOut({ hidden })]);
  const { rows } = table;
  const tooLarge = rows.length > ROSTER_LIMITS.rows || rows.some((row) => row.length > ROSTER_LIMITS.columns);
  return tooLarge ? err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]) : ok({ ...table, hidden });
}

function textPages(bytes: Uint8Array): Result<WorkbookPages, readonly Issue[]> {
  const rows = textRows(bytes);
  return rows.ok ? ok({ pages: [{ name: '', rows: rows.value, unshown: [] }], hidden: [] }) : rows;
}
