import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { asPercent } from '#core/appraisal/hundredths.ts';
import type { Issue } from '#core/issue.ts';
import type { Exports } from './read-exports.ts';

/** The result as data for other programs: what the sheet shows, remarks by their codes. Keys stay what they are. */
export function jsonReport(evaluation: Evaluation, exports: Exports, roster: readonly Issue[]): string {
  const { scheme, hash, day, people, strangers, matching } = evaluation;
  const report = {
    scheme: { id: scheme.id, version: scheme.version, sha256: hash },
    day,
    files: { read: exports.read, uncounted: exports.uncounted, remarks: exports.remarks },
    roster: { issues: roster },
    people: people.map((person) => ({
      number: person.number,
      name: person.name,
      department: person.department,
      handedIn: person.handedIn,
      components: Object.fromEntries(
        person.components.map(({ component, state, score }) => [
          component,
          { state, score: asPercent(score) },
        ]),
      ),
      total: person.total === null ? null : asPercent(person.total),
      grade: person.grade,
      rank: person.rank,
      level: person.level,
      exemption: person.exemption,
      remarks: person.remarks,
    })),
    strangers,
    offers: (matching?.offers ?? []).map(({ number, to, why }) => ({
      number,
      to: to.number,
      row: to.row,
      why,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The figures of one line of the terminal. */
export function figuresOf(evaluation: Evaluation, exports: Exports) {
  const { people, strangers, matching } = evaluation;
  return {
    read: exports.read,
    uncounted: exports.uncounted.length,
    people: people.length,
    missing: people.filter(({ handedIn }) => !handedIn).length,
    strangers: strangers.length,
    offers: matching?.offers.length ?? 0,
    remarks: people.reduce((sum, { remarks }) => sum + remarks.length, 0),
  };
}
