import { guessColumns } from './guess-columns.ts';
import { nameKey } from './name-key.ts';
import type { RosterColumns, RosterSheet, RosterTable, Rows, UnshownFormat } from './roster.ts';

/** One sheet as a person sees it. */
export interface RosterPage {
  readonly name: string;
  readonly rows: Rows;
  /** Where figures stand that the number format of their cells would show in another way. */
  readonly unshown: readonly UnshownFormat[];
}

/** What a sheet's columns are called, and what that means. */
interface Headed extends RosterPage {
  readonly columns: RosterColumns;
  readonly by: 'headings' | 'content';
  /** The heading of each column; empty where there is none. */
  readonly keys: readonly string[];
  /** The same; in place of the words what they mean, where the headings say that. */
  readonly meanings: readonly string[];
}

/**
 * One table of the sheets of a workbook: sheets under the same headings one after the other, in whatever order the
 * headings stand and in whichever words they say number, name, department and exemption. The columns are those of the
 * first. Every other sheet in which something stands is named in `left`; `null` where nothing stands in any.
 * @example joinSheets([{ name: '一科', rows: [['工号', '姓名'], ['007', '卓玛']], unshown: [] }])?.left → []
 */
export function joinSheets(pages: readonly RosterPage[]): RosterTable | null {
  const filled = pages
    .map((page) => headed({ ...page, rows: withoutEmptyEnd(page.rows) }))
    .filter(({ rows }) => rows.length > 0);
  const lead = filled.find(({ by }) => by === 'headings') ?? filled.find(isHeaded) ?? filled[0];
  if (lead === undefined) return null;
  const rows: (readonly string[])[] = [];
  const sheets: RosterSheet[] = [];
  const unshown: UnshownFormat[] = [];
  const left: string[] = [];
  for (const page of filled) {
    const places = page === lead ? null : placesIn(page, lead);
    if (places === 'other') {
      left.push(page.name);
      continue;
    }
    const own = places === null ? page : rearranged(page, lead, places);
    const from = rows.length === 0 ? 0 : own.columns.heading + 1;
    sheets.push({ name: own.name, at: rows.length, from });
    unshown.push(...own.unshown.map((one) => ({ ...one, row: one.row - from + rows.length })));
    for (const row of own.rows.slice(from)) rows.push(row);
  }
  return { rows, sheets, unshown, left };
}

function withoutEmptyEnd(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '') === true) end--;
  return rows.slice(0, end);
}

function headed(page: RosterPage): Headed {
  const { columns, by } = guessColumns(page.rows);
  const cells = columns.heading === -1 ? [] : (page.rows[columns.heading] ?? []);
  const keys = cells.map(nameKey);
  while (keys.at(-1) === '') keys.pop();
  const meanings = keys.map((key, at) => (by === 'headings' ? (meaningOf(columns, at) ?? key) : key));
  return { ...page, columns, by, keys, meanings };
}

function isHeaded({ keys }: Headed): boolean {
  return keys.length > 0;
}

/** A word that no heading is: keys have no capital letters. */
function meaningOf({ number, names, departments, exemption }: RosterColumns, at: number): string | null {
  if (number === at) return 'NUMBER';
  if (names.includes(at)) return 'NAME';
  if (departments.includes(at)) return 'DEPARTMENT';
  return exemption === at ? 'EXEMPTION' : null;
}

/** For each column of the first sheet the one of another; `null` where they are the same, `other` for other headings. */
function placesIn(page: Headed, lead: Headed): readonly (number | null)[] | null | 'other' {
  if (!isHeaded(page) || !isHeaded(lead)) return 'other';
  if (page.keys.join('\n') === lead.keys.join('\n')) return null;
  const said = (list: readonly string[]) =>
    list
      .filter((key) => key !== '')
      .sort()
      .join('\n');
  if (said(page.meanings) !== said(lead.meanings)) return 'other';
  const places: (number | null)[] = lead.keys.map(() => null);
  const free = new Set(page.keys.keys());
  // The same words first: of two columns of names each goes to its own.
  for (const side of ['keys', 'meanings'] as const) {
    for (const [at, key] of lead[side].entries()) {
      if (places[at] !== null) continue;
      const found = [...free].find((one) => page[side][one] === key);
      if (found === undefined) continue;
      places[at] = found;
      free.delete(found);
    }
  }
  return places;
}

/** The sheet with its columns where the first sheet has them; what stands under no heading follows. */
function rearranged(page: Headed, lead: Headed, places: readonly (number | null)[]): Headed {
  const width = page.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rest = Array.from({ length: width }, (_, at) => at).filter((at) => !places.includes(at));
  const order = [...places, ...rest];
  const moved = page.rows.map((row) => order.map((at) => (at === null ? '' : (row[at] ?? ''))));
  const heading = moved[page.columns.heading] ?? [];
  const telling = [lead.columns.number, ...lead.columns.names].flatMap((at) => at ?? []);
  const printed = lead.rows[lead.columns.heading] ?? [];
  // Headings that come again, in words of their own, are to be known for headings.
  const rows = moved.map((row) =>
    telling.length > 0 && telling.every((at) => row[at] === heading[at])
      ? row.map((cell, at) => (telling.includes(at) ? (printed[at] ?? '') : cell))
      : row,
  );
  const unshown = page.unshown.map((one) => ({ ...one, column: order.indexOf(one.column) }));
  return { ...page, rows, unshown };
}
