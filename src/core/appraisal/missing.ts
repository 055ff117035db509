import type { EvaluatedPerson, Evaluation } from './evaluate.ts';

/**
 * Whether nothing at all is asked of somebody.
 * @example isExemptFromAll(person) // 长期病假
 */
export function isExemptFromAll({ components }: Pick<EvaluatedPerson, 'components'>): boolean {
  return components.every(({ state }) => state === 'exempt');
}

/**
 * Who of the roster is asked for something and has handed nothing in: whom the clerk has to call.
 * @example missingPeople(evaluation).map(({ number }) => number) → ['09999']
 */
export function missingPeople({ people }: Pick<Evaluation, 'people'>): readonly EvaluatedPerson[] {
  return people.filter((person) => person.roster !== null && !person.handedIn && !isExemptFromAll(person));
}
