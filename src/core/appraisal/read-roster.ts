import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { decisionKeys } from './decision-keys.ts';
import { numberKey } from './name-key.ts';
import type { Roster, RosterColumns, RosterPerson, RosterTable, Rows } from './roster.ts';
import { leftOut, placeOf } from './roster.ts';
import { isFooter, isFooterBegin } from './roster-footer.ts';
import { rosterProblems } from './roster-problems.ts';

/**
 * A roster out of the table of a file and columns that a person has confirmed (`guessColumns` proposes them). Sums,
 * signatures and lines without a name are nobody, and each is named in an issue.
 * @example readRoster({ rows: [['工号', '姓名'], ['007', '卓玛']] }, columns).value.people[0].number === '007'
 */
export function readRoster(table: RosterTable, columns: RosterColumns): Result<Roster, readonly Issue[]> {
  if (columns.number === null && columns.names.length === 0) return err([{ code: 'E_ROSTER_COLUMNS' }]);
  const filled = table.rows
    .map((cells, at) => ({ cells, line: lineOf(cells, at + 1, columns) }))
    .slice(columns.heading + 1)
    .filter(
      ({ cells, line }) => saysAnything(cells, line, columns) && !repeatsHeading(line, table.rows, columns),
    );
  const nobody = filled.filter(({ cells, line }) => isNobody(cells, line, columns));
  const lines = filled.filter((one) => !nobody.includes(one)).map(({ line }) => line);
  if (lines.length === 0) return err([{ code: 'E_ROSTER_EMPTY' }]);
  const keys = decisionKeys(lines);
  const everybody = lines.map((line, at): RosterPerson => ({ ...line, key: keys[at] ?? null }));
  const groups = new Map<string, RosterPerson[]>();
  for (const person of everybody) {
    const key = person.number === '' ? `row ${person.row}` : numberKey(person.number);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const left = nobody.map(({ cells, line }): Issue => {
    const text = cells.filter((cell, at) => cell.trim() !== '' && cell !== cells[at - 1]).join(' ');
    return { code: 'E_ROSTER_LINE', values: { row: placeOf(table, line.row), text: text.slice(0, 80) } };
  });
  const issues = rosterProblems([...groups.values()], table, columns);
  const people = [...groups.values()].flatMap(([first]) => first ?? []);
  return ok({ people, issues: [...leftOut(table), ...left, ...issues] });
}

type Line = Omit<RosterPerson, 'key'>;

function lineOf(cells: readonly string[], row: number, columns: RosterColumns): Line {
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

/** Nothing is said by a department that stands beside empty lines as well, and by the count of lines. */
function saysAnything(cells: readonly string[], { number, names }: Line, columns: RosterColumns): boolean {
  if (number !== '' || names.length > 0) return true;
  return cells.some(
    (cell, at) => isFooter(cell) || (!columns.departments.includes(at) && /\p{L}/u.test(cell)),
  );
}

/** Headings merged over two lines, and those that are printed on every page. */
function repeatsHeading({ number, names }: Line, rows: Rows, columns: RosterColumns): boolean {
  if (columns.heading === -1) return false;
  const heading = lineOf(rows[columns.heading] ?? [], 0, columns);
  return number === heading.number && names.length > 0 && names.join('\n') === heading.names.join('\n');
}

function isNobody(
  cells: readonly string[],
  { number, names, departments }: Line,
  columns: RosterColumns,
): boolean {
  if (columns.names.length > 0 && names.length === 0) return true;
  const [first = ''] = cells.filter((cell) => cell.trim() !== '');
  if (isFooterBegin(first) || [number, ...names, ...departments].some(isFooter)) return true;
  // One text merged over the whole line, such as a department above its people.
  const texts = [number, names[0] ?? '', departments[0] ?? ''].filter((text) => text !== '');
  return texts.length > 1 && new Set(texts).size === 1;
}
