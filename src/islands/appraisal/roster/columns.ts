import type { RosterColumns } from '#core/appraisal/roster.ts';
import type { DeskRoster } from '#core/appraisal/workspace.ts';

/** What a column of a roster can mean; `entered:<id>` holds values of a component. */
export type Meaning = 'none' | 'number' | 'name' | 'department' | 'exemption' | `entered:${string}`;
type Columns = DeskRoster['columns'];

/**
 * What a column means now.
 * @example meaningOf(columns, 2) → 'number'
 */
export function meaningOf(columns: RosterColumns, at: number): Meaning {
  if (columns.number === at) return 'number';
  if (columns.names.includes(at)) return 'name';
  if (columns.departments.includes(at)) return 'department';
  if (columns.exemption === at) return 'exemption';
  const [id] = Object.entries(columns.entered).find(([, column]) => column === at) ?? [];
  return id === undefined ? 'none' : `entered:${id}`;
}

/**
 * The columns when one of them gets another meaning. There is one column of numbers, one of exemptions and one for each
 * component: the one before loses its meaning.
 * @example meaningOf(withMeaning(columns, 2, 'number'), 2) → 'number'
 */
export function withMeaning(columns: Columns, at: number, meaning: Meaning): Columns {
  const others = (list: readonly number[]) => list.filter((column) => column !== at);
  const free = (column: number | null) => (column === at ? null : column);
  const next = {
    heading: columns.heading,
    number: free(columns.number),
    names: others(columns.names),
    departments: others(columns.departments),
    exemption: free(columns.exemption),
    entered: Object.fromEntries(Object.entries(columns.entered).filter(([, column]) => column !== at)),
  };
  switch (meaning) {
    case 'none':
      return next;
    case 'number':
      return { ...next, number: at };
    case 'exemption':
      return { ...next, exemption: at };
    case 'name':
      return { ...next, names: [...next.names, at] };
    case 'department':
      return { ...next, departments: [...next.departments, at] };
    default:
      return { ...next, entered: { ...next.entered, [meaning.slice('entered:'.length)]: at } };
  }
}
