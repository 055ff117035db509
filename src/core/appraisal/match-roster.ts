import type { Claim } from './collection.ts';
import type { Decisions } from './decisions.ts';
import { isNear, nameKey, numberKey } from './name-key.ts';
import type { Roster, RosterPerson } from './roster.ts';

/** How transcripts came to a line of the roster. */
export type Found = 'number' | 'name' | 'hand';

/** Why somebody of the roster might be meant: zeros apart, one sign apart, the same name elsewhere, nearly the same name. */
export type Nearness = 'zeros' | 'number' | 'department' | 'name';

/** What might belong together; only the clerk decides (`Decisions.links`). */
export interface Offer {
  /** The staff number of the transcripts. */
  readonly number: string;
  readonly to: RosterPerson;
  readonly why: Nearness;
}

/** Who of the roster handed in which transcripts. */
export interface Matching {
  /** By the staff number of the transcripts. */
  readonly found: ReadonlyMap<string, { readonly person: RosterPerson; readonly how: Found }>;
  readonly offers: readonly Offer[];
  /** Staff numbers of transcripts that belong to nobody in the roster, sorted. */
  readonly strangers: readonly string[];
  /** Lines of the roster without any transcript. */
  readonly missing: readonly RosterPerson[];
}

/**
 * Matches by the clerk's decision, then by staff number, then by name and department in any script where exactly one
 * line fits that nobody else has. Near matches are offered, never taken.
 * @example matchRoster(roster, [...collection.claims.values()], NO_DECISIONS).missing
 */
export function matchRoster(
  roster: Roster,
  claims: readonly Claim[],
  { links }: Pick<Decisions, 'links'>,
): Matching {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.number, [...(groups.get(claim.number) ?? []), claim]);
  const numbers = [...groups.keys()].sort();
  const byNumber = new Map(roster.people.map((person) => [numberKey(person.number), person]));
  byNumber.delete('');
  const found = new Map<string, { person: RosterPerson; how: Found }>();
  const refused = new Set<string>();
  for (const number of numbers) {
    const link = Object.hasOwn(links, number) ? links[number] : undefined;
    if (link === null) refused.add(number);
    const target = byNumber.get(numberKey(link ?? number));
    if (link !== null && target !== undefined) {
      found.set(number, { person: target, how: link === undefined ? 'number' : 'hand' });
    }
  }
  const open = numbers.filter((number) => !found.has(number) && !refused.has(number));
  matchByName(roster, groups, open, found);
  const strangers = numbers.filter((number) => !found.has(number));
  const present = new Set([...found.values()].map(({ person }) => person));
  const apart = open.filter((number) => !found.has(number));
  return {
    found,
    offers: offersOf(apart, groups, roster),
    strangers,
    missing: roster.people.filter((person) => !present.has(person)),
  };
}

/** Only where name and department are one line's alone, on both sides: two of one name are for the clerk to tell apart. */
function matchByName(
  roster: Roster,
  groups: ReadonlyMap<string, readonly Claim[]>,
  open: readonly string[],
  found: Map<string, { person: RosterPerson; how: Found }>,
): void {
  const lines = new Map<string, Set<RosterPerson>>();
  for (const person of roster.people) {
    for (const key of keysOf(person)) lines.set(key, (lines.get(key) ?? new Set()).add(person));
  }
  const taken = new Set([...found.values()].map(({ person }) => person));
  const wanted = open.map((number) => {
    const fits = new Set<RosterPerson>();
    for (const { name, department } of groups.get(number) ?? []) {
      for (const person of lines.get(`${nameKey(name)}/${nameKey(department)}`) ?? []) fits.add(person);
    }
    return { number, fits: [...fits] };
  });
  for (const { number, fits } of wanted) {
    const [only] = fits;
    if (only === undefined || fits.length > 1 || taken.has(only)) continue;
    if (wanted.some((other) => other.number !== number && other.fits.includes(only))) continue;
    found.set(number, { person: only, how: 'name' });
  }
}

function keysOf({ names, departments }: RosterPerson): readonly string[] {
  return names.flatMap((name) => departments.map((department) => `${nameKey(name)}/${nameKey(department)}`));
}

/** At most so many for one number: more would not help anybody decide. */
const MOST_OFFERS = 3;
const ORDER: readonly Nearness[] = ['department', 'zeros', 'number', 'name'];

/** What is compared of one line or of the claims under one number; made once, there may be thousands. */
interface Keys {
  readonly number: string;
  readonly bare: string;
  readonly names: readonly string[];
  readonly departments: readonly string[];
}

function offersOf(
  numbers: readonly string[],
  groups: ReadonlyMap<string, readonly Claim[]>,
  { people }: Roster,
): readonly Offer[] {
  const lines = people.map((person) => ({
    person,
    keys: keysFor(person.number, person.names, person.departments),
  }));
  return numbers.flatMap((number) => {
    const claims = groups.get(number) ?? [];
    const mine = keysFor(
      number,
      claims.map(({ name }) => name),
      claims.map(({ department }) => department),
    );
    const offers = lines.flatMap(({ person, keys }): readonly Offer[] => {
      const why = nearness(mine, keys);
      return why === null ? [] : [{ number, to: person, why }];
    });
    return offers.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)).slice(0, MOST_OFFERS);
  });
}

function keysFor(number: string, names: readonly string[], departments: readonly string[]): Keys {
  const key = numberKey(number);
  return {
    number: key,
    bare: key.replace(/^0+/, ''),
    names: [...new Set(names.map(nameKey))],
    departments: [...new Set(departments.map(nameKey))],
  };
}

function nearness(mine: Keys, theirs: Keys): Nearness | null {
  if (mine.names.some((name) => theirs.names.includes(name))) return 'department';
  if (theirs.number !== '' && mine.bare === theirs.bare) return 'zeros';
  if (theirs.number.length > 2 && isNear(mine.number, theirs.number)) return 'number';
  if (!mine.departments.some((department) => theirs.departments.includes(department))) return null;
  const near = mine.names.some((name) =>
    theirs.names.some((other) => other.length > 2 && isNear(name, other)),
  );
  return near ? 'name' : null;
}
