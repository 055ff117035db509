import type { AppraisedRecord, Claim, Collection, HandedIn } from './collection.ts';
import { keysOf } from './decision-keys.ts';
import type { Found, Matching } from './match-roster.ts';
import { numberKey } from './name-key.ts';
import type { Roster, RosterPerson } from './roster.ts';

/** Everything that is one person's, under whatever staff numbers it came. */
export interface Gathered {
  /** What tells the person from all others of this sheet. */
  readonly id: string;
  /** What a decision about the person may be kept by, the surest first; none: nothing can be decided. */
  readonly keys: readonly string[];
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly roster: RosterPerson | null;
  /** Staff numbers of the transcripts, and how each came to this person. */
  readonly under: readonly { readonly number: string; readonly how: Found }[];
  readonly claims: readonly Claim[];
  readonly files: readonly HandedIn[];
  readonly records: readonly AppraisedRecord[];
}

/**
 * One entry for each line of the roster; without a roster, for each staff number that handed in. What belongs to nobody
 * in the roster is left out.
 * @example gatherPeople(collection, null, null).map(({ number }) => number)
 */
export function gatherPeople(
  collection: Collection,
  roster: Roster | null,
  matching: Matching | null,
): readonly Gathered[] {
  const idOf = (number: string): string | null => {
    if (matching === null) return number;
    const found = matching.found.get(number);
    return found === undefined ? null : lineId(found.person);
  };
  const heaps = new Map<string, Heap>();
  const heap = (id: string): Heap => {
    const known = heaps.get(id) ?? { claims: [], files: [], records: [] };
    heaps.set(id, known);
    return known;
  };
  for (const claim of collection.claims.values()) {
    const id = idOf(claim.number);
    if (id !== null) heap(id).claims.push(claim);
  }
  for (const file of collection.handedIn.values()) {
    const id = idOf(file.number);
    if (id !== null) heap(id).files.push(file);
  }
  for (const record of collection.records.values()) {
    const ids = new Set([...record.numbers].flatMap((number) => idOf(number) ?? []));
    // One person under two staff numbers has not copied from anybody.
    const own = ids.size === record.numbers.size ? record : { ...record, numbers: ids };
    for (const id of ids) heap(id).records.push(own);
  }
  if (roster === null || matching === null) {
    return [...heaps]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, own]) => ({ ...asClaimed(id, own), ...own, under: [{ number: id, how: 'number' }] }));
  }
  const under = new Map<RosterPerson, { number: string; how: Found }[]>();
  for (const [number, { person, how }] of matching.found) {
    under.set(person, [...(under.get(person) ?? []), { number, how }]);
  }
  return roster.people.map((person) => ({
    ...inRoster(person),
    ...(heaps.get(lineId(person)) ?? { claims: [], files: [], records: [] }),
    under: under.get(person) ?? [],
  }));
}

interface Heap {
  readonly claims: Claim[];
  readonly files: HandedIn[];
  readonly records: AppraisedRecord[];
}

function lineId({ number, row }: RosterPerson): string {
  return number === '' ? `row ${row}` : numberKey(number);
}

type Known = Pick<Gathered, 'id' | 'keys' | 'number' | 'name' | 'department' | 'roster'>;

function inRoster(person: RosterPerson): Known {
  const { number, names, departments } = person;
  return {
    id: lineId(person),
    keys: keysOf(number, person),
    number,
    name: names[0] ?? '',
    department: departments[0] ?? '',
    roster: person,
  };
}

/** Name and department as the newest transcript has them. */
function asClaimed(number: string, { claims }: Heap): Known {
  const sortable = ({ at, name, department }: Claim) => `${at}\n${name}\n${department}`;
  const newest = claims.reduce<Claim | null>(
    (top, claim) => (top === null || sortable(claim) > sortable(top) ? claim : top),
    null,
  );
  return {
    id: number,
    keys: keysOf(number, null),
    number,
    name: newest?.name ?? '',
    department: newest?.department ?? '',
    roster: null,
  };
}
