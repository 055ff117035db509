import type { Issue } from '#core/issue.ts';

/** The cells of a sheet as text, as a person sees them: row by row, short rows allowed. */
export type Rows = readonly (readonly string[])[];

/** Which rows of a table came from which sheet. */
export interface RosterSheet {
  readonly name: string;
  /** Its first row in the table, and which row of the sheet that is; both from 0. */
  readonly at: number;
  readonly from: number;
}

/** Figures under a number format that could not be followed; column and first row are indexes of the table. */
export interface UnshownFormat {
  readonly column: number;
  readonly row: number;
  readonly format: string;
  readonly count: number;
}

/** What a roster's file gives. */
export interface RosterTable {
  readonly rows: Rows;
  /** Nothing, as of a roster kept before 2026-11-23, is one sheet. */
  readonly sheets?: readonly RosterSheet[] | undefined;
  readonly unshown?: readonly UnshownFormat[] | undefined;
  /** Names of sheets that were left out of it, for they stand under other headings or none. */
  readonly left?: readonly string[] | undefined;
  /** Names of hidden sheets in which something stands, where hidden sheets were not asked for. */
  readonly hidden?: readonly string[] | undefined;
}

/** What a reader accepts of a roster file. */
export const ROSTER_LIMITS = { rows: 20_000, columns: 64 } as const;

/** Which columns of a sheet mean what; every figure is an index from 0. */
export interface RosterColumns {
  /** The row of headings; -1 where there is none. People follow it. */
  readonly heading: number;
  /** `null`: there is none, and people are matched by name and department. */
  readonly number: number | null;
  /** One column a script, the one to print first. */
  readonly names: readonly number[];
  readonly departments: readonly number[];
  /** Why somebody need not take part. */
  readonly exemption: number | null;
  /** Columns that hold entered values, by the component's id. */
  readonly entered: Readonly<Record<string, number>>;
}

/** One line of a roster. */
export interface RosterPerson {
  /** 1-based row in the table: what tells two lines apart. For a reader it is `placeOf`. */
  readonly row: number;
  /** Text: zeros are part of it. Empty where the roster has none. */
  readonly number: string;
  /** At least one, the one to print first. */
  readonly names: readonly string[];
  readonly departments: readonly string[];
  readonly exemption: string;
  readonly entered: Readonly<Record<string, string>>;
  /** What decisions name the person by (`decisionKeys`); `null`: none can be made. */
  readonly key: string | null;
}

/** Everybody who is to be appraised. */
export interface Roster {
  /** Each staff number once, in the file's order. */
  readonly people: readonly RosterPerson[];
  /** What was left out, and what is wrong with what was not. */
  readonly issues: readonly Issue[];
}

/**
 * Sheets that were left out, each in an issue.
 * @example leftOut({ left: ['说明'] }) → [{ code: 'E_ROSTER_SHEET', values: { sheet: '说明' } }]
 */
export function leftOut({ left = [], hidden = [] }: Pick<RosterTable, 'left' | 'hidden'>): readonly Issue[] {
  return [
    ...left.map((sheet) => ({ code: 'E_ROSTER_SHEET', values: { sheet } }) as const),
    ...hidden.map((sheet) => ({ code: 'E_ROSTER_HIDDEN', values: { sheet } }) as const),
  ];
}

/**
 * A row of the table as whoever has the file calls it: its number, after the sheet where there are several.
 * @example placeOf({ rows, sheets: [{ name: '一科', at: 0, from: 0 }, { name: '二科', at: 4, from: 1 }] }, 5) === '二科!2'
 */
export function placeOf({ sheets = [] }: Pick<RosterTable, 'sheets'>, row: number): number | string {
  const sheet = sheets.findLast(({ at }) => at < row);
  if (sheet === undefined) return row;
  const own = row - sheet.at + sheet.from;
  return sheets.length > 1 ? `${sheet.name}!${own}` : own;
}
