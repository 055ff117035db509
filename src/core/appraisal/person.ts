import type { Issue } from '#core/issue.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';
import type { AppraisedRecord, Claim, Collection, HandedIn } from './collection.ts';
import { distinctAttempts } from './distinct-attempts.ts';
import type { Suspicions } from './remarks.ts';
import { remarksOf, suspicions } from './remarks.ts';

/** One quiz of one person. */
export interface QuizResult {
  readonly quiz: string;
  /** Best re-marked percentage; `null` when no attempt could be marked. */
  readonly best: number | null;
  /** Attempts that could be marked again. */
  readonly attempts: number;
  readonly passed: boolean;
}

/** One row of the appraisal sheet. */
export interface PersonRow {
  /** Staff number, text: leading zeros are part of it. */
  readonly number: string;
  /** Name and department as the newest transcript has them. */
  readonly name: string;
  readonly department: string;
  /** One for each quiz of the site, in the site's order. */
  readonly quizzes: readonly QuizResult[];
  /** Attempts that could be marked again, and those that could not and count for nothing. */
  readonly attempts: number;
  readonly unverifiable: number;
  /** How many quizzes are passed. */
  readonly passed: number;
  /** Mean of the best percentages over all quizzes of the site, 0 for one not taken, halves rounded up. */
  readonly total: number;
  /** Day of the last attempt by the learner's own clock and time zone, `2026-11-22`. */
  readonly last: string | null;
  /** The lowest assurance level (records.md 1.5) of all attempts that were marked. */
  readonly level: Level;
  /** Attempts of level 2: signed for by an organiser. */
  readonly verified: number;
  readonly remarks: readonly Issue[];
}

/**
 * One row a person, sorted by staff number. A row depends only on the set of records, not on files or their order.
 * @example personRows(unite(a, b), blueprints)
 */
export function personRows(
  { records, claims, handedIn }: Collection,
  blueprints: readonly Blueprint[],
): readonly PersonRow[] {
  const suspicious = suspicions(records.values(), handedIn.values());
  const people = new Map<string, Gathered>();
  for (const claim of claims.values()) {
    const person = people.get(claim.number) ?? { claims: [], files: [], records: [] };
    person.claims.push(claim);
    people.set(claim.number, person);
  }
  for (const file of handedIn.values()) people.get(file.number)?.files.push(file);
  for (const record of records.values()) {
    for (const number of record.numbers) people.get(number)?.records.push(record);
  }
  return [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([number, person]) => personRow(number, person, blueprints, suspicious));
}

/** What was handed in under one staff number. */
interface Gathered {
  readonly claims: Claim[];
  readonly files: HandedIn[];
  readonly records: AppraisedRecord[];
}

function personRow(
  number: string,
  person: Gathered,
  blueprints: readonly Blueprint[],
  suspicious: Suspicions,
): PersonRow {
  const attempts = distinctAttempts(person.records, person.files).filter(({ deleted }) => !deleted);
  const records = attempts.map(({ record }) => record);
  const marked = records.filter(({ marking }) => marking.state === 'marked');
  const newest = person.claims.reduce((top, claim) => (isNewer(claim, top) ? claim : top));
  const quizzes = blueprints.map((blueprint) => quizResult(blueprint, marked));
  return {
    number,
    name: newest.name,
    department: newest.department,
    quizzes,
    attempts: marked.length,
    unverifiable: records.length - marked.length,
    passed: quizzes.filter((quiz) => quiz.passed).length,
    total: mean(quizzes.map((quiz) => quiz.best ?? 0)),
    last: localDay(records.at(-1)),
    level: marked.reduce<Level>((low, { level }) => (level < low ? level : low), marked.length > 0 ? 2 : 0),
    verified: marked.filter(({ level }) => level === 2).length,
    remarks: remarksOf(person.claims, person.files, attempts, suspicious),
  };
}

function quizResult({ id }: Blueprint, records: readonly AppraisedRecord[]): QuizResult {
  let best: number | null = null;
  let attempts = 0;
  let passed = false;
  for (const { quiz, marking } of records) {
    if (quiz !== id || marking.state !== 'marked') continue;
    attempts++;
    best = Math.max(best ?? 0, marking.percent);
    passed ||= marking.passed;
  }
  return { quiz: id, best, attempts, passed };
}

function mean(percentages: readonly number[]): number {
  const count = percentages.length;
  const sum = percentages.reduce((total, each) => total + each, 0);
  return count === 0 ? 0 : Math.floor((2 * sum + count) / (2 * count));
}

function localDay(record: AppraisedRecord | undefined): string | null {
  if (record === undefined) return null;
  return new Date(Date.parse(record.end) + record.tz * 60_000).toISOString().slice(0, 10);
}

function isNewer(a: Claim, b: Claim): boolean {
  const sortable = ({ at, name, department }: Claim) => `${at}\n${name}\n${department}`;
  return sortable(a) > sortable(b);
}
