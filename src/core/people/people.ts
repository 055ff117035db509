import * as z from 'zod/mini';
import type { Issue } from '#core/issue.ts';
import { Instant, type Learner } from '#core/ledger/entry.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

/** What is kept of a PIN: never the digits. Six digits are soon tried out: it keeps records from being mixed up, no more. */
export const Pin = z.strictObject({
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  rounds: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Pin = Readonly<z.infer<typeof Pin>>;

/** Somebody who uses this device. */
export const Person = z.strictObject({
  /** Part of the names of all that is theirs; empty for the first. */
  id: z.string().check(z.regex(/^(?:[0-9a-f]{16})?$/)),
  /** As entered; empty while the first one has not said it. */
  name: z.string().check(z.maxLength(80)),
  number: z.string().check(z.maxLength(40)),
  added: Instant,
  pin: z.nullable(Pin),
  /** When the PIN was dropped by typing the staff number; until its owner has seen it. */
  dropped: z.nullable(Instant),
});
export type Person = Readonly<z.infer<typeof Person>>;

/** The people of a device, the first one first. */
export type People = readonly Person[];

/** After so long without a touch a shared device asks who is there, in milliseconds. */
export const FORGETS_AFTER = 30 * 60_000;

/**
 * Whether the device should ask who is there. A clock that was set back counts as a long time too.
 * @example isStale(seen, seen + 31 * 60_000) → true
 */
export function isStale(seen: number, now: number): boolean {
  return !(Math.abs(now - seen) < FORGETS_AFTER);
}

/**
 * Reads the list as it is kept; `null` for anything else, so that a damaged copy is told from an empty list.
 * @example readPeople(JSON.stringify(people)) → people
 */
export function readPeople(text: string | null): People | null {
  try {
    return z.array(Person).safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** Somebody new, without a PIN. */
export function newPerson(
  id: string,
  { name, number }: Pick<Learner, 'name' | 'number'>,
  at: string,
): Person {
  return { id, name, number, added: at, pin: null, dropped: null };
}

/**
 * The list with a person as they are now, in their place or at the end. Two people never have one staff number: their
 * transcripts would be one row on the clerk's sheet.
 * @example withPerson(people, newPerson('', learner, now)) → { ok: true, value: [...] }
 */
export function withPerson(people: People, person: Person): Result<People, Issue> {
  const same = people.find(({ id, number }) => id !== person.id && number !== '' && number === person.number);
  if (same !== undefined) return err({ code: 'E_PEOPLE_NUMBER', values: { name: same.name } });
  const known = people.some(({ id }) => id === person.id);
  return ok(known ? people.map((one) => (one.id === person.id ? person : one)) : [...people, person]);
}

/** Whether a text may be a PIN: four to six digits from 0 to 9. */
export function isPinText(text: string): boolean {
  return /^\d{4,6}$/.test(text);
}
