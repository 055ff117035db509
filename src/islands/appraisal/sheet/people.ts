import type { EvaluatedPerson, Evaluation } from '#core/appraisal/evaluate.ts';

/** What narrows the sheet down. */
export interface Narrowing {
  readonly words: string;
  /** `null`: every department. */
  readonly department: string | null;
  /** Only people about whom there is something to know. */
  readonly remarked: boolean;
}

/**
 * What the clerk's decisions name somebody by; `null`: nothing that would not be somebody else's in a changed roster.
 * @example decisionKey(person) → '007'
 */
export function decisionKey({ number, roster }: Pick<EvaluatedPerson, 'number' | 'roster'>): string | null {
  return roster === null ? number : roster.key;
}

/**
 * What tells somebody from all others while the sheet is shown.
 * @example lineKey(person) → '007'
 */
export function lineKey({ number, roster }: Pick<EvaluatedPerson, 'number' | 'roster'>): string {
  return number === '' && roster !== null ? `row ${roster.row}` : number;
}

/**
 * The departments of the sheet, in the order in which they come.
 * @example departmentsOf(evaluation) → ['办公室', '财务科']
 */
export function departmentsOf({ people }: Pick<Evaluation, 'people'>): readonly string[] {
  return [...new Set(people.map(({ department }) => department))].filter((name) => name !== '');
}

/**
 * The people who fit.
 * @example narrowed(people, { words: '卓', department: null, remarked: false })
 */
export function narrowed(
  people: readonly EvaluatedPerson[],
  { words, department, remarked }: Narrowing,
): readonly EvaluatedPerson[] {
  const wanted = words.trim().toLowerCase();
  return people.filter(
    (person) =>
      (department === null || person.department === department) &&
      (!remarked || person.remarks.length > 0) &&
      [person.number, person.name, person.department].some((text) => text.toLowerCase().includes(wanted)),
  );
}
