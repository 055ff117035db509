import { guessColumns } from '#core/appraisal/guess-columns.ts';
import { nameKey } from '#core/appraisal/name-key.ts';
import type { RosterSheet, RosterTable, Rows, UnshownFormat } from '#core/appraisal/roster.ts';
import { ROSTER_LIMITS } from '#core/appraisal/roster.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { textRows } from './roster-text.ts';
import { workbookPages, type RosterPage } from './roster-workbook.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const ZIP_SIGN = [0x50, 0x4b];

/**
 * The table of a roster out of an XLSX or CSV file as a person sees it: figures formatted with leading zeros keep them, and
 * what stands in merged cells stands beside each of their lines. Sheets under the same headings are one table, one after
 * the other; every other sheet in which something stands is named in `left`. Untrusted: bombs, document types and
 * tables beyond `ROSTER_LIMITS` are refused before anything is made of them.
 * @example const table = await readRosterTable(bytes); if (table.ok) guessColumns(table.value.rows)
 */
export async function readRosterTable(bytes: Uint8Array): Promise<Result<RosterTable, readonly Issue[]>> {
  if (bytes.length > MOST_BYTES) return err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]);
  const packed = ZIP_SIGN.every((sign, at) => bytes[at] === sign);
  const pages = packed ? await workbookPages(bytes) : textPages(bytes);
  if (!pages.ok) return pages;
  const table = joined(pages.value);
  if (table === null) return err([{ code: 'E_ROSTER_EMPTY' }]);
  const { rows } = table;
  const tooLarge = rows.length > ROSTER_LIMITS.rows || rows.some((row) => row.length > ROSTER_LIMITS.columns);
  return tooLarge ? err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]) : ok(table);
}

function textPages(bytes: Uint8Array): Result<readonly RosterPage[], readonly Issue[]> {
  const rows = textRows(bytes);
  return rows.ok ? ok([{ name: '', rows: rows.value, unshown: [] }]) : rows;
}

interface Headed extends RosterPage {
  readonly heading: number;
  /** What the headings of two sheets share; empty where there is none. */
  readonly key: string;
  readonly by: 'headings' | 'content';
}

/** `null` where nothing stands in any sheet. */
function joined(pages: readonly RosterPage[]): RosterTable | null {
  const filled = pages
    .map((page) => headed({ ...page, rows: withoutEmptyEnd(page.rows) }))
    .filter(({ rows }) => rows.length > 0);
  const lead =
    filled.find(({ by }) => by === 'headings') ?? filled.find(({ key }) => key !== '') ?? filled[0];
  if (lead === undefined) return null;
  const same = filled.filter((page) => page === lead || (page.key !== '' && page.key === lead.key));
  const others = filled.filter((page) => !same.includes(page));
  const rows: (readonly string[])[] = [];
  const sheets: RosterSheet[] = [];
  const unshown: UnshownFormat[] = [];
  for (const page of same) {
    const from = page === same[0] ? 0 : page.heading + 1;
    sheets.push({ name: page.name, at: rows.length, from });
    unshown.push(...page.unshown.map((one) => ({ ...one, row: one.row - from + rows.length })));
    for (const row of page.rows.slice(from)) rows.push(row);
  }
  return { rows, sheets, unshown, left: others.map(({ name }) => name) };
}

function headed(page: RosterPage): Headed {
  const { columns, by } = guessColumns(page.rows);
  const { heading } = columns;
  const cells = heading === -1 ? [] : (page.rows[heading] ?? []);
  return { ...page, heading, by, key: cells.map(nameKey).join('\n').trimEnd() };
}

function withoutEmptyEnd(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '') === true) end--;
  return rows.slice(0, end);
}
