import type { Issue } from '#core/issue.ts';
import type { Appraisal } from './merge.ts';
import type { PersonRow } from './person.ts';

/** A cell: text stays text (leading zeros), figures are integers. */
export type Cell = string | number;
/** Rows of cells, the heading first: what every table format writes. */
export type Table = readonly (readonly Cell[])[];

/** The words of a sheet in one language; the core has none of its own. */
export interface SheetWords {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** Heading of a quiz's column. */
  quiz(id: string): string;
  readonly attempts: string;
  readonly unverifiable: string;
  readonly passed: string;
  readonly total: string;
  readonly last: string;
  readonly level: string;
  readonly remarks: string;
  /** A remark as a sentence. */
  remark(issue: Issue): string;
}

/**
 * The appraisal as a table: a heading, then one row a person. A quiz that was not taken is an empty cell, not a 0.
 * @example formatCsv(appraisalSheet(appraisal, words))
 */
export function appraisalSheet({ quizzes, people }: Appraisal, words: SheetWords): Table {
  const heading = [
    words.number,
    words.name,
    words.department,
    ...quizzes.map((id) => words.quiz(id)),
    words.attempts,
    words.unverifiable,
    words.passed,
    words.total,
    words.last,
    words.level,
    words.remarks,
  ];
  return [heading, ...people.map((person) => sheetRow(person, words))];
}

function sheetRow(person: PersonRow, words: SheetWords): readonly Cell[] {
  return [
    person.number,
    person.name,
    person.department,
    ...person.quizzes.map(({ best }) => best ?? ''),
    person.attempts,
    person.unverifiable,
    person.passed,
    person.total,
    person.last ?? '',
    person.level,
    person.remarks.map((issue) => words.remark(issue)).join('\n'),
  ];
}
