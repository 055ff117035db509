import type { Level } from '#core/ledger/transcript-shape.ts';
import type { AppraisedRecord } from './collection.ts';
import type { Attempt, ComponentScore } from './component-score.ts';
import { exemptScore, scoreComponent } from './component-score.ts';
import { enteredValue } from './entered-values.ts';
import { dueDays, plansOf } from './due-days.ts';
import type { DistinctAttempt } from './distinct-attempts.ts';
import { distinctAttempts, setAsideFor } from './distinct-attempts.ts';
import type { EvaluatedPerson, Situation } from './evaluate.ts';
import { exemptionOf, type Exemption } from './exemption.ts';
import type { Gathered } from './gather-people.ts';
import type { Hundredths } from './hundredths.ts';
import { rounded } from './hundredths.ts';
import { judgeRemarks } from './judge-remarks.ts';
import type { Suspicions } from './remarks.ts';
import type { Grade, Scheme } from './scheme.ts';

/**
 * What became of an attempt. `counted`: in one component at least. `refused`: a component asks for its quiz, but its rules
 * do not take it. `unasked`: no component asks for its quiz. `after`: in the period, but after the day as of which is judged.
 */
export type Verdict =
  'counted' | 'refused' | 'unasked' | 'outside' | 'after' | 'set-aside' | 'unverifiable' | 'deleted';

/** An attempt with what became of it; stated and marked points are `record.claimed` and `record.marking`. */
export interface JudgedAttempt extends Pick<DistinctAttempt, 'record' | 'records'> {
  /** Day of its end by the learner's own clock. */
  readonly day: string;
  readonly verdict: Verdict;
}

/** One person by the scheme, still without a rank. */
export function judgePerson(
  person: Gathered,
  situation: Situation,
  suspicious: Suspicions,
): Omit<EvaluatedPerson, 'rank'> {
  const { scheme, decisions } = situation;
  const sorted = sortRecords(person, situation);
  const attempts = sorted.flatMap(({ attempt }) => attempt ?? []);
  const exemption = exemptionOf(person, scheme, decisions);
  const asked = scheme.components.filter(({ id }) => !isExempt(exemption, id));
  // Who is exempt from the plan has nothing to do by the days of the plan.
  const due = dueDays(scheme, plansOf({ components: asked }, situation.plans));
  const components = scheme.components.map((component): ComponentScore => {
    if (!asked.includes(component)) return exemptScore(component);
    const { value: entered } = enteredValue(person, component, situation);
    return scoreComponent(component, { ...situation, attempts, due, entered, rounding: scheme.rounding });
  });
  const total = totalOf(components, scheme);
  const grade = total === null ? null : gradeOf(total, components, scheme.grades);
  const used = new Set(components.flatMap((component) => component.used));
  return {
    number: person.number,
    name: person.name,
    department: person.department,
    roster: person.roster,
    handedIn: person.files.length > 0,
    components,
    total,
    grade: grade?.id ?? null,
    reached: grade?.reached ?? false,
    exemption: exemption.reason?.id ?? null,
    attempts: sorted.map((one) => {
      const { record, records, day } = one.judged;
      return { record, records, day, verdict: verdictOf(one, used, scheme) };
    }),
    level: lowest([...used]),
    last: sorted.at(-1)?.judged.day ?? null,
    remarks: judgeRemarks({ person, situation, suspicious, sorted, components, exemption }),
  };
}

function isExempt({ reason }: Exemption, component: string): boolean {
  return reason !== null && (reason.components === 'all' || reason.components.includes(component));
}

/** A record with the little that has to be known before any component looks at it. */
export interface SortedRecord {
  readonly judged: Omit<JudgedAttempt, 'verdict'>;
  /** `null` for what is not before the components at all, and why. */
  readonly attempt: Attempt | null;
  readonly why: Verdict | null;
}

function sortRecords(
  { records, files }: Gathered,
  { scheme, day: asOf, decisions }: Situation,
): readonly SortedRecord[] {
  const { from, until } = scheme.period;
  return distinctAttempts(records, files).map(({ record, records: all, deleted }): SortedRecord => {
    const { marking } = record;
    const day = localDay(record);
    const judged = { record, records: all, day };
    if (deleted) return { judged, attempt: null, why: 'deleted' };
    if (marking.state === 'unverifiable') return { judged, attempt: null, why: 'unverifiable' };
    if (setAsideFor(judged, decisions) !== null) return { judged, attempt: null, why: 'set-aside' };
    if (day < from || day > until) return { judged, attempt: null, why: 'outside' };
    if (day > asOf) return { judged, attempt: null, why: 'after' };
    const { percent, passed, differs } = marking;
    return { judged, attempt: { record, day, percent, passed, published: differs.length === 0 }, why: null };
  });
}

function verdictOf(
  { judged, why }: SortedRecord,
  used: ReadonlySet<AppraisedRecord>,
  scheme: Scheme,
): Verdict {
  if (why !== null) return why;
  if (used.has(judged.record)) return 'counted';
  const asked = scheme.components.some(
    (component) => 'quizzes' in component && component.quizzes.includes(judged.record.quiz),
  );
  return asked ? 'refused' : 'unasked';
}

/** The weighed components' sum; weights of what is exempt or not due go to the rest in proportion. */
function totalOf(components: readonly ComponentScore[], scheme: Scheme): Hundredths | null {
  let [points, weights] = [0, 0];
  for (const [at, { weighed, score }] of components.entries()) {
    const weight = scheme.components[at]?.weight ?? 0;
    if (!weighed) continue;
    points += score * weight;
    weights += weight;
  }
  return weights === 0 ? null : rounded(points, weights, scheme.rounding);
}

function gradeOf(
  total: Hundredths,
  components: readonly ComponentScore[],
  grades: readonly Grade[],
): Grade | null {
  const passed = new Set(
    components.filter((component) => component.passed).map(({ component }) => component),
  );
  return (
    grades.find(({ from, needs = [] }) => total >= from * 100 && needs.every((id) => passed.has(id))) ?? null
  );
}

function lowest(records: readonly AppraisedRecord[]): Level | null {
  return records.reduce<Level | null>((low, { level }) => (low === null || level < low ? level : low), null);
}

function localDay({ end, tz }: AppraisedRecord): string {
  return new Date(Date.parse(end) + tz * 60_000).toISOString().slice(0, 10);
}
