import { COLUMNS } from '#core/appraisal/layout.ts';
import type { Rounding, Scheme } from '#core/appraisal/scheme.ts';
import { ORIGINAL } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';

/** So many of each fit onto a sheet. */
export const MOST_ON_SHEET = { columns: 40, signatures: 8 } as const;

type Names = Readonly<Record<string, string>>;
export type ColumnId = Scheme['layout']['columns'][number];
export type DepartmentTarget = Scheme['targets']['departments'][number];

/** The scheme whose figures are rounded otherwise. */
export function withRounding(scheme: Scheme, change: Partial<Rounding>): Scheme {
  return { ...scheme, rounding: { ...scheme.rounding, ...change } };
}

/**
 * The unit's name as it was written: the original may have been borrowed from another language.
 * @example writtenUnit({ zh: 'ئورۇن', ug: 'ئورۇن' }) → { ug: 'ئورۇن' }
 */
export function writtenUnit(unit: LocalText | undefined): Names {
  const { [ORIGINAL]: original, ...others } = unit ?? {};
  const borrowed = original === undefined || Object.values(others).includes(original);
  return borrowed ? others : { [ORIGINAL]: original, ...others };
}

/** The scheme with the unit's name in whichever languages it has one; without any there is none. */
export function withUnit(scheme: Scheme, names: Names): Scheme {
  const { unit: _, ...rest } = scheme;
  const [first] = Object.values(names);
  // Every text of a scheme has its original.
  return first === undefined ? rest : { ...rest, unit: { [ORIGINAL]: first, ...names } };
}

/** Every column the sheet could have besides, in the order of the format. */
export function columnsLeft({ components, layout }: Scheme): readonly ColumnId[] {
  const all = [...COLUMNS, ...components.map(({ id }) => `component:${id}` as const)];
  return all.filter((column) => !layout.columns.includes(column));
}

/** The scheme whose sheet has a column more, at the end. */
export function withColumn(scheme: Scheme, column: ColumnId): Scheme {
  return withColumns(scheme, [...scheme.layout.columns, column]);
}

/** The scheme whose sheet has a column less; the last one stays. */
export function withoutColumn(scheme: Scheme, at: number): Scheme {
  const { columns } = scheme.layout;
  return columns.length === 1 ? scheme : withColumns(scheme, columns.toSpliced(at, 1));
}

/**
 * The scheme whose column stands one place further on, or back.
 * @example withMovedColumn(scheme, 2, -1).layout.columns // the third is now the second
 */
export function withMovedColumn(scheme: Scheme, at: number, by: -1 | 1): Scheme {
  const { columns } = scheme.layout;
  const column = columns[at];
  if (column === undefined || columns[at + by] === undefined) return scheme;
  return withColumns(scheme, columns.toSpliced(at, 1).toSpliced(at + by, 0, column));
}

/** The scheme with other lines to sign on. */
export function withSignatures(scheme: Scheme, signatures: readonly LocalText[]): Scheme {
  return { ...scheme, layout: { ...scheme.layout, signatures: [...signatures] } };
}

/** The scheme with other targets of single departments. */
export function withDepartments(scheme: Scheme, departments: readonly DepartmentTarget[]): Scheme {
  return { ...scheme, targets: { ...scheme.targets, departments: [...departments] } };
}

/** The scheme with another target of one department; with `null` it is that of all. */
export function withDepartmentTarget(
  scheme: Scheme,
  at: number,
  field: Exclude<keyof DepartmentTarget, 'name'>,
  value: number | null,
): Scheme {
  const changed = scheme.targets.departments.map((department, place) => {
    if (place !== at) return department;
    const { [field]: _, ...rest } = department;
    return value === null ? rest : { ...rest, [field]: value };
  });
  return withDepartments(scheme, changed);
}

function withColumns(scheme: Scheme, columns: readonly ColumnId[]): Scheme {
  return { ...scheme, layout: { ...scheme.layout, columns: [...columns] } };
}
