import type { Evaluation } from './evaluate.ts';
import { asPercent } from './hundredths.ts';
import type { Issue } from '#core/issue.ts';
import { outcomeOf, type Arrival } from './intake.ts';

/** A file, or what lay in one, that could not be counted; `foreign`: it is no transcript at all. */
export interface Uncounted {
  readonly file: string;
  readonly kind: 'uncounted' | 'foreign';
  readonly issues: readonly Issue[];
}

/** What came of everything that was handed in. */
export interface FileReport {
  /** Transcripts and lists that were read, copies included. */
  readonly read: number;
  readonly uncounted: readonly Uncounted[];
  /** About files that were read, such as copies. */
  readonly remarks: readonly Issue[];
}

/** More of one damaged file helps nobody. */
const MOST_ISSUES = 10;

/**
 * A file that cannot be counted, with the first reasons.
 * @example uncounted('a.rar', [{ code: 'E_INTAKE_ARCHIVE' }]).kind → 'foreign'
 */
export function uncounted(file: string, issues: readonly Issue[]): Uncounted {
  const kind = outcomeOf(issues) === 'foreign' ? 'foreign' : 'uncounted';
  return { file, kind, issues: issues.slice(0, MOST_ISSUES).map((issue) => ({ ...issue, file })) };
}

/**
 * The same out of the lines of the page's preview: neither the order of the files nor their worker shows in it.
 * @example jsonReport(evaluation, reportOfArrivals(bench.arrivals, bench.lists))
 */
export function reportOfArrivals(arrivals: readonly Arrival[], lists: readonly Issue[]): FileReport {
  const read = arrivals.filter(({ outcome }) => outcome === 'read');
  const refused = arrivals.filter(({ outcome }) => outcome !== 'read');
  const unchecked = read.flatMap(({ file, issues }) =>
    issues.flatMap(({ code }) => (code === 'E_TRANSCRIPT_UNCHECKED' ? [{ code, file }] : [])),
  );
  const copies = new Map<string, string[]>();
  for (const { file, issues } of read) {
    const same = issues.find(({ code }) => code === 'E_TRANSCRIPT_DUPLICATE')?.values?.same;
    if (same !== undefined) copies.set(String(same), [...(copies.get(String(same)) ?? [String(same)]), file]);
  }
  return {
    read: read.length,
    uncounted: refused.map(({ file, issues }) => uncounted(file, issues)).sort(byFile),
    remarks: [...lists, ...unchecked, ...[...copies.values()].flatMap(duplicates)].sort(byFile),
  };
}

/**
 * The copies of one file, each pointing at the first by name.
 * @example duplicates(['b', 'a']) → [{ code: 'E_TRANSCRIPT_DUPLICATE', file: 'b', values: { same: 'a' } }]
 */
export function duplicates(names: readonly string[]): readonly Issue[] {
  const [first, ...rest] = [...names].sort();
  return rest.map((file) => ({ code: 'E_TRANSCRIPT_DUPLICATE', file, values: { same: first ?? '' } }));
}

/** By the names of files; what has none comes first. */
export function byFile(a: { readonly file?: string }, b: { readonly file?: string }): number {
  const [left, right] = [a.file ?? '', b.file ?? ''];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The result as data for other programs: what the sheet shows, remarks by their codes. Keys stay what they are. */
export function jsonReport(evaluation: Evaluation, files: FileReport): string {
  const { scheme, hash, day, people, strangers, matching, rosterIssues } = evaluation;
  const report = {
    scheme: { id: scheme.id, version: scheme.version, sha256: hash },
    day,
    files: { read: files.read, uncounted: files.uncounted, remarks: files.remarks },
    roster: { issues: rosterIssues },
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
