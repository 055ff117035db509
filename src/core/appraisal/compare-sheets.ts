import type { EvaluatedPerson, Evaluation } from './evaluate.ts';
import type { Hundredths } from './hundredths.ts';

/** Somebody whom a change of rules, of decisions or of the day has moved. */
export interface Move {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly total: readonly [before: Hundredths | null, after: Hundredths | null];
  /** Ids of grades, each in its own scheme. */
  readonly grade: readonly [before: string | null, after: string | null];
  readonly rank: readonly [before: number | null, after: number | null];
}

/**
 * Who stands differently in two sheets of the same people: other total, grade or place. Those whose grade changed come
 * first, then by the size of the change.
 * @example compareSheets(evaluate(before), evaluate(after)).length
 */
export function compareSheets(before: Evaluation, after: Evaluation): readonly Move[] {
  const keyOf = ({ number, roster }: EvaluatedPerson) => (number === '' ? `row ${roster?.row ?? 0}` : number);
  const earlier = new Map(before.people.map((person) => [keyOf(person), person]));
  const moves = after.people.flatMap((person): readonly Move[] => {
    const then = earlier.get(keyOf(person));
    if (then === undefined) return [];
    const { number, name, department } = person;
    const move: Move = {
      ...{ number, name, department },
      total: [then.total, person.total],
      grade: [then.grade, person.grade],
      rank: [then.rank, person.rank],
    };
    return [move.total, move.grade, move.rank].some(([from, to]) => from !== to) ? [move] : [];
  });
  return moves.sort((a, b) => weight(b) - weight(a) || (a.number < b.number ? -1 : 1));
}

function weight({ total: [from, to], grade }: Move): number {
  return Math.abs((to ?? 0) - (from ?? 0)) + (grade[0] === grade[1] ? 0 : 1_000_000);
}
