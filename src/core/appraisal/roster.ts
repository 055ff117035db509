import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { numberKey } from './name-key.ts';

/** The cells of a sheet as text, as a person sees them: row by row, short rows allowed. */
export type Rows = readonly (readonly string[])[];

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
  /** 1-based row in the file, for messages. */
  readonly row: number;
  /** Text: zeros are part of it. Empty where the roster has none. */
  readonly number: string;
  /** At least one, the one to print first. */
  readonly names: readonly string[];
  readonly departments: readonly string[];
  readonly exemption: string;
  readonly entered: Readonly<Record<string, string>>;
}

/** Everybody who is to be appraised. */
export interface Roster {
  /** Each staff number once, in the file's order. */
  readonly people: readonly RosterPerson[];
  /** Lines without a number, numbers that stand twice or were spoilt by the program that saved the file. */
  readonly issues: readonly Issue[];
}

/**
 * A roster out of the rows of a sheet and columns that a person has confirmed (`guessColumns` proposes them).
 * @example readRoster([['工号', '姓名'], ['007', '卓玛']], columns).value.people[0].number === '007'
 */
export function readRoster(rows: Rows, columns: RosterColumns): Result<Roster, readonly Issue[]> {
  if (columns.number === null && columns.names.length === 0) return err([{ code: 'E_ROSTER_COLUMNS' }]);
  const lines = rows
    .map((cells, at) => personOf(cells, at + 1, columns))
    .slice(columns.heading + 1)
    .filter(({ number, names }) => number !== '' || names.length > 0);
  if (lines.length === 0) return err([{ code: 'E_ROSTER_EMPTY' }]);
  const groups = new Map<string, RosterPerson[]>();
  for (const person of lines) {
    const key = person.number === '' ? `row ${person.row}` : numberKey(person.number);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const people = [...groups.values()].flatMap(([first]) => first ?? []);
  return ok({ people, issues: [...groups.values()].flatMap((group) => problems(group)) });
}

function personOf(cells: readonly string[], row: number, columns: RosterColumns): RosterPerson {
  const cell = (at: number | null) => (at === null ? '' : (cells[at] ?? '').normalize('NFC').trim());
  const filled = (list: readonly number[]) => list.map(cell).filter((text) => text !== '');
  return {
    row,
    number: cell(columns.number),
    names: filled(columns.names),
    departments: filled(columns.departments),
    exemption: cell(columns.exemption),
    entered: Object.fromEntries(
      Object.entries(columns.entered)
        .map(([component, at]) => [component, cell(at)] as const)
        .filter(([, text]) => text !== ''),
    ),
  };
}

/** What is wrong with the lines of one staff number. */
function problems(group: readonly RosterPerson[]): readonly Issue[] {
  const [first] = group;
  if (first === undefined) return [];
  const { number, row, names } = first;
  if (number === '') return [{ code: 'E_ROSTER_NUMBER', values: { row, name: names[0] ?? '' } }];
  const rows = group.map((person) => person.row).join(', ');
  return [
    // 12 digits and more are shown as 1.23E+11; the figures that are not shown are lost for good.
    ...(/^\d(?:\.\d+)?E\+\d+$/i.test(number)
      ? [{ code: 'E_ROSTER_SHORTENED', values: { row, found: number } } as const]
      : []),
    ...(group.length > 1 ? [{ code: 'E_ROSTER_TWICE', values: { number, rows } } as const] : []),
  ];
}
