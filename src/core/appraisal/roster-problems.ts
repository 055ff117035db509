import type { Issue } from '#core/issue.ts';
import { personKey } from './decision-keys.ts';
import { placeOf, type RosterColumns, type RosterPerson, type RosterTable } from './roster.ts';

/**
 * What is wrong with the lines of a roster, group by group of one staff number, then with the roster as a whole.
 * @example rosterProblems([[first, second]], table, columns) → [{ code: 'E_ROSTER_TWICE', … }]
 */
export function rosterProblems(
  groups: readonly (readonly RosterPerson[])[],
  table: RosterTable,
  columns: RosterColumns,
): readonly Issue[] {
  return [
    ...unshownNumbers(table, columns),
    ...groups.flatMap((group) => problems(group, table, columns)),
    ...namesakes(groups, table),
  ];
}

/** Zeros that a person sees in the spreadsheet and nobody sees here. */
function unshownNumbers(
  { unshown = [], ...table }: RosterTable,
  { number }: RosterColumns,
): readonly Issue[] {
  return unshown
    .filter(({ column }) => column === number)
    .map(({ row, format, count }) => ({
      code: 'E_ROSTER_FORMAT',
      values: { row: placeOf(table, row + 1), found: format, times: count },
    }));
}

/** What is wrong with the lines of one staff number. */
function problems(
  group: readonly RosterPerson[],
  table: RosterTable,
  columns: RosterColumns,
): readonly Issue[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const { number } = first;
  const about = ({ row, names }: RosterPerson) => ({ row: placeOf(table, row), name: names[0] ?? '' });
  const without = columns.departments.length === 0 ? [] : group;
  return [
    ...(number === '' ? [{ code: 'E_ROSTER_NUMBER', values: about(first) } as const] : []),
    // 12 digits and more are shown as 1.23E+11; the figures that are not shown are lost for good.
    ...(/^\d(?:\.\d+)?E\+\d+$/i.test(number)
      ? [{ code: 'E_ROSTER_SHORTENED', values: { row: placeOf(table, first.row), found: number } } as const]
      : []),
    ...(others.length > 0
      ? [
          {
            code: 'E_ROSTER_TWICE',
            values: { number, rows: rowsOf(group, table), name: named(others) },
          } as const,
        ]
      : []),
    ...without
      .filter(({ departments }) => departments.length === 0)
      .map((person) => ({ code: 'E_ROSTER_DEPARTMENT', values: about(person) }) as const),
  ];
}

function rowsOf(people: readonly RosterPerson[], table: RosterTable): string {
  return people.map(({ row }) => placeOf(table, row)).join(', ');
}

/** Everybody of them with the department, who would otherwise be found nowhere. */
function named(people: readonly RosterPerson[]): string {
  return people.map(({ names, departments }) => [...names, ...departments].join(' ')).join(', ');
}

/** The same name in the same department under other staff numbers or none: one person twice, or two whom only the clerk can tell apart. */
function namesakes(groups: readonly (readonly RosterPerson[])[], table: RosterTable): readonly Issue[] {
  const byName = new Map<string, RosterPerson[]>();
  for (const person of groups.flatMap(([first]) => first ?? [])) {
    if (person.names.length === 0) continue;
    const key = personKey(person);
    byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  return [...byName.values()]
    .filter(({ length }) => length > 1)
    .map((people) => ({
      code: people.some(({ number }) => number === '') ? 'E_ROSTER_NAMESAKE' : 'E_ROSTER_SAME',
      values: {
        name: people[0]?.names[0] ?? '',
        department: people[0]?.departments[0] ?? '',
        rows: rowsOf(people, table),
      },
    }));
}
