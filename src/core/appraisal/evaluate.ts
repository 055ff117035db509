import type { Issue } from '#core/issue.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';
import type { Claim, Collection } from './collection.ts';
import type { ComponentScore } from './component-score.ts';
import { plansOf } from './due-days.ts';
import type { Decisions } from './decisions.ts';
import type { Hundredths } from './hundredths.ts';
import type { Matching } from './match-roster.ts';
import { matchRoster } from './match-roster.ts';
import type { JudgedAttempt } from './judge-person.ts';
import { judgePerson } from './judge-person.ts';
import { gatherPeople } from './gather-people.ts';
import type { Plan } from './plan.ts';
import { suspicions } from './remarks.ts';
import type { Roster, RosterPerson } from './roster.ts';
import { rosterIssues } from './roster-issues.ts';
import type { Scheme } from './scheme.ts';
import { schemeHash } from './scheme-file.ts';

/** Everything a sheet follows from: what was handed in, who is to be appraised, by which rules, what was decided. */
export interface Situation {
  /** `merge.collection()`. */
  readonly collection: Collection;
  /** `null`: everybody who handed something in has a row. */
  readonly roster: Roster | null;
  readonly scheme: Scheme;
  readonly plans: readonly Plan[];
  readonly decisions: Decisions;
  /** The day as of which it is judged: today, the middle of the year, or its end. */
  readonly day: string;
}

/** One row of the sheet. */
export interface EvaluatedPerson {
  /** Staff number, text; empty for a line of the roster that has none. */
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** The line of the roster; `null` where there is no roster. */
  readonly roster: RosterPerson | null;
  /** Whether any transcript came. */
  readonly handedIn: boolean;
  /** In the scheme's order. */
  readonly components: readonly ComponentScore[];
  /** `null` for somebody exempt from everything, or of whom nothing is due yet. */
  readonly total: Hundredths | null;
  /** Id of the grade, `null` like the total. */
  readonly grade: string | null;
  /** Whether the grade says so. */
  readonly reached: boolean;
  /** Place by total; people of the same total share it. `null` like the total. */
  readonly rank: number | null;
  /** Id of the scheme's reason, `null` where there is none. */
  readonly exemption: string | null;
  /** All attempts by time, each with what became of it. */
  readonly attempts: readonly JudgedAttempt[];
  /** The lowest assurance of the attempts that count, `null` where none does. */
  readonly level: Level | null;
  /** Day of the last attempt. */
  readonly last: string | null;
  readonly remarks: readonly Issue[];
}

/** Somebody who handed in and is in no roster; not on the sheet. */
export interface Stranger {
  readonly number: string;
  readonly name: string;
  readonly department: string;
}

/** The year's result. */
export interface Evaluation {
  readonly scheme: Scheme;
  /** SHA-256 of the scheme, printed on the sheet. */
  readonly hash: string;
  readonly day: string;
  /** The plans the scheme names. */
  readonly plans: readonly Plan[];
  /** In the roster's order, else by staff number. */
  readonly people: readonly EvaluatedPerson[];
  readonly strangers: readonly Stranger[];
  /** `null` without a roster. */
  readonly matching: Matching | null;
  /** What was left out of the roster or is wrong in it, and decisions that are nobody's in it. */
  readonly rosterIssues: readonly Issue[];
}

/**
 * The sheet's content. Pure and quick: a page may call it again after every decision. Nothing in it depends on the order
 * of the files or on one handed in twice.
 * @example evaluate({ collection, roster, scheme, plans, decisions: NO_DECISIONS, day: '2026-12-31' }).people[0]?.total
 */
export function evaluate(situation: Situation): Evaluation {
  const { collection, roster, scheme, day, decisions } = situation;
  const claims = [...collection.claims.values()];
  const matching = roster === null ? null : matchRoster(roster, claims, decisions);
  const people = gatherPeople(collection, roster, matching);
  const suspicious = suspicions(
    people.flatMap(({ records }) => records),
    collection.handedIn.values(),
  );
  const judged = people.map((person) => judgePerson(person, situation, suspicious));
  return {
    scheme,
    hash: schemeHash(scheme),
    day,
    plans: plansOf(scheme, situation.plans),
    people: ranked(judged),
    strangers: strangersOf(matching, claims),
    matching,
    rosterIssues: rosterIssues(roster, decisions),
  };
}

function ranked(people: readonly Omit<EvaluatedPerson, 'rank'>[]): readonly EvaluatedPerson[] {
  const totals = people.flatMap(({ total }) => total ?? []).sort((a, b) => b - a);
  const places = new Map<Hundredths, number>();
  for (const [at, total] of totals.entries()) if (!places.has(total)) places.set(total, at + 1);
  return people.map((person) => ({
    ...person,
    rank: person.total === null ? null : (places.get(person.total) ?? null),
  }));
}

function strangersOf(matching: Matching | null, claims: readonly Claim[]): readonly Stranger[] {
  const newest = new Map<string, Claim>();
  const sortable = ({ at, name, department }: Claim) => `${at}\n${name}\n${department}`;
  for (const claim of claims) {
    const known = newest.get(claim.number);
    if (known === undefined || sortable(claim) > sortable(known)) newest.set(claim.number, claim);
  }
  return (matching?.strangers ?? []).flatMap((number) => {
    const claim = newest.get(number);
    return claim === undefined ? [] : [{ number, name: claim.name, department: claim.department }];
  });
}
