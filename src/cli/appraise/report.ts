import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { missingPeople } from '#core/appraisal/missing.ts';
import type { Exports } from './read-exports.ts';

/** The figures of one line of the terminal. */
export function figuresOf(evaluation: Evaluation, exports: Exports) {
  const { people, strangers, matching } = evaluation;
  return {
    read: exports.read,
    uncounted: exports.uncounted.length,
    people: people.length,
    missing: missingPeople(evaluation).length,
    strangers: strangers.length,
    offers: matching?.offers.length ?? 0,
    remarks: people.reduce((sum, { remarks }) => sum + remarks.length, 0),
  };
}
