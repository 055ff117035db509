import { canonicalJson } from '#core/canonical-json.ts';
import type { ContestResult, ReadResult } from '#core/contest/result.ts';
import type { IssueCode } from '#core/issue.ts';
import type { Claim, Collection } from './collection.ts';
import type { Situation } from './evaluate.ts';
import type { Gathered } from './gather-people.ts';
import { numberKey } from './name-key.ts';
import type { ContestComponent } from './scheme.ts';

/** Why a signed result counts for nothing. */
export const RESULT_CODES = {
  valid: null,
  unknown: 'E_RESULT_UNKNOWN',
  unchecked: 'E_RESULT_UNCHECKED',
  early: 'E_RESULT_EARLY',
  expired: 'E_RESULT_EXPIRED',
  revoked: 'E_RESULT_REVOKED',
} as const satisfies Record<ReadResult['standing'], IssueCode | null>;

/**
 * The collection with the contests that organisers have signed for. Of several files of one match the newest counts: that
 * is how an organiser corrects one. Who stands in a result and has handed in nothing is known by name and number from here.
 * @example withContests(collection, [read]).contests?.length → 1
 */
export function withContests(collection: Collection, read: readonly ReadResult[]): Collection {
  const latest = new Map<string, ContestResult>();
  // JSON values only: the schema says so. Two files of one moment are told apart by what they say.
  const sortable = (result: ContestResult) => result.at + canonicalJson({ ...result });
  for (const { content, standing } of read) {
    if (standing !== 'valid') continue;
    const match = `${content.by}/${content.id}`;
    const known = latest.get(match);
    if (known === undefined || sortable(known) < sortable(content)) latest.set(match, content);
  }
  // In a fixed order, so that the order of the files changes nothing.
  const contests = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
  if (contests.length === 0) return collection;
  const known = new Set([...collection.claims.values()].map(({ number }) => numberKey(number)));
  const claims = new Map(collection.claims);
  for (const { at, teams } of contests) {
    for (const { name, number } of teams.flatMap(({ members }) => members)) {
      const claim: Claim = { name, number, department: '', at };
      if (!known.has(numberKey(number))) claims.set(canonicalJson({ ...claim }), claim);
    }
  }
  return { ...collection, claims, contests };
}

/**
 * What somebody's contests are worth in a component, the best of those held in the period; `null` where no organiser has
 * signed for any.
 * @example contestPoints(person, { kind: 'contest', outOf: 10, … }, situation) → 8.67
 */
export function contestPoints(
  { number, under }: Pick<Gathered, 'number' | 'under'>,
  component: ContestComponent,
  { collection, scheme, day }: Pick<Situation, 'collection' | 'scheme' | 'day'>,
): number | null {
  const { from, until } = scheme.period;
  const own = new Set([number, ...under.map((one) => one.number)].filter(Boolean).map(numberKey));
  const worths = (collection.contests ?? []).flatMap((result): readonly number[] => {
    const held = localDay(result);
    if (held < from || held > until || held > day) return [];
    return result.teams
      .filter(({ members }) => members.some((member) => own.has(numberKey(member.number))))
      .map((team) => worthOf(team, result, component));
  });
  return worths.length === 0 ? null : Math.max(...worths);
}

/** By places where the scheme has them, else by points, to the hundredth. */
function worthOf(
  { points, rank }: ContestResult['teams'][number],
  { teams }: ContestResult,
  { outOf, places }: ContestComponent,
): number {
  if (places !== undefined) return places[Math.min(rank, places.length) - 1] ?? 0;
  const best = Math.max(...teams.map((team) => team.points));
  return best <= 0 || points <= 0 ? 0 : Math.floor((200 * points * outOf + best) / (2 * best)) / 100;
}

function localDay({ to, tz }: ContestResult): string {
  return new Date(Date.parse(to) + tz * 60_000).toISOString().slice(0, 10);
}
