import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Issue } from '#core/issue.ts';
import type { Learner } from '#core/ledger/entry.ts';
import { newPerson, readPeople, withPerson, type People, type Person } from '#core/people/people.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { browserClock } from './clock.ts';
import { createDatabase } from './database.ts';
import { STRICT } from './kept-database.ts';
import { freshLog } from './fresh-log.ts';
import { CHOSEN, LIST, PERSON, isShared } from './person.ts';
import { randomId } from './random-id.ts';
import { StoreError, storeError } from './store-error.ts';

/*
 * Who uses this browser. The list lies in a database of its own, with a copy beside it for pages that must know at once.
 * Either makes good the loss of the other.
 */
const REGISTER = 'sanyu-people';
/** When somebody last touched a page of a shared device, in milliseconds. */
const SEEN = 'sanyu-seen';

interface RegisterDatabase extends DBSchema {
  people: { key: string; value: Person };
}

/** Everybody, in the order they came; nobody where the only person was never asked who they are. */
export async function people(): Promise<People> {
  const copy = readPeople(read(LIST));
  if (copy === null && !(await hasOthers())) return [];
  const kept = await inRegister((register) => register.getAll('people'));
  if (kept.length > 0 || copy === null) return inOrder(kept);
  await writeList(copy);
  return copy;
}

/** Whether anybody has said that the first person's records are theirs, and whether there are any. */
export async function firstRecords(): Promise<'named' | 'unnamed' | 'none'> {
  return createDatabase('').use(async (connection) => {
    const [named, ...rows] = await Promise.all([
      connection.count('profile'),
      ...(['entries', 'carried', 'drafts', 'cards', 'practice'] as const).map((store) =>
        connection.count(store),
      ),
    ]);
    if (named > 0) return 'named';
    return rows.some((count) => count > 0) ? 'unnamed' : 'none';
  });
}

/**
 * Somebody more, with the name for their record. `mine` says that what was recorded so far without a name is theirs;
 * else their record begins empty, beside the others'.
 */
export async function addPerson(learner: Learner, mine: boolean): Promise<Result<Person, Issue>> {
  const known = await people();
  // The one who was alone so far may have changed their name since.
  const list = withNow(known, PERSON, await profileOf(PERSON));
  const id = mine ? '' : randomId(8);
  const before = list.find((one) => one.id === id);
  const person = { ...(before ?? newPerson(id, learner, browserClock.now())), ...nameOf(learner) };
  const next = withPerson(list, person);
  if (!next.ok) return next;
  if (next.value.length > 1) await writeList(next.value);
  await createDatabase(id).write(['profile'], (writing) =>
    writing.objectStore('profile').put(learner, 'learner'),
  );
  return ok(person);
}

/** Puts a person into the list as they are now. */
export async function savePerson(person: Person): Promise<Result<People, Issue>> {
  const next = withPerson(await people(), person);
  if (next.ok) await writeList(next.value);
  return next;
}

/** The name of this page's person, as the score book has it now. Rejects when somebody else has the staff number. */
export async function renamePerson(learner: Learner): Promise<void> {
  const person = (await people()).find(({ id }) => id === PERSON);
  if (person === undefined) return;
  const saved = await savePerson({ ...person, ...nameOf(learner) });
  if (!saved.ok) throw new StoreError(saved.error.code);
}

/** Takes this page's person out of the list; whoever comes next is asked who they are. */
export async function forgetPerson(): Promise<void> {
  const left = (await people()).filter(({ id }) => id !== PERSON);
  await writeList(left);
  const [next] = left;
  if (next !== undefined) localStorage.setItem(CHOSEN, next.id);
  sessionStorage.removeItem(CHOSEN);
  localStorage.removeItem(SEEN);
}

/** From the next page on, this tab is theirs, and so is every new one. */
export function choosePerson(id: string): void {
  try {
    localStorage.setItem(CHOSEN, id);
    sessionStorage.setItem(CHOSEN, id);
  } catch (cause) {
    throw storeError(cause);
  }
  touch();
}

/** Somebody is there: the device need not ask for a while. */
export function touch(now = Date.now()): void {
  try {
    localStorage.setItem(SEEN, String(now));
    // The tab stays theirs when somebody else is chosen in another.
    if (sessionStorage.getItem(CHOSEN) === null) sessionStorage.setItem(CHOSEN, PERSON);
  } catch {
    // Then it asks again.
  }
}

/** When somebody last was there. */
export function lastSeen(): number {
  return Number(read(SEEN) ?? NaN);
}

/**
 * The browser has lost what stood beside the databases, but the first person's says that there are others. The page opens
 * once more and asks; until then nothing may be written, because nobody knows to whom.
 */
export async function recallPeople(): Promise<void> {
  const kept = inOrder(await inRegister((register) => register.getAll('people')));
  const [first] = kept;
  if (first === undefined || (kept.length === 1 && first.id === '')) return;
  try {
    localStorage.setItem(CHOSEN, first.id);
    copyList(kept);
  } catch (cause) {
    throw storeError(cause);
  }
  location.reload();
  await new Promise(() => undefined);
}

/** Forgets the list itself: for the last one who goes. */
export async function dropPeople(): Promise<void> {
  await createDatabase('').erase();
  await dropRegister();
}

async function writeList(list: People): Promise<void> {
  await freshLog();
  const alone = list.length === 0 || (list.length === 1 && list[0]?.id === '');
  // In this order: who finds the list half written finds the way to the rest of it.
  await inRegister(async (register) => {
    const writing = register.transaction('people', 'readwrite', STRICT);
    await writing.store.clear();
    await Promise.all([...list.map((person) => writing.store.put(person)), writing.done]);
  });
  await createDatabase('').write(['device'], (writing) => {
    const device = writing.objectStore('device');
    return alone ? device.delete('several') : device.put('yes', 'several');
  });
  try {
    copyList(list);
  } catch (cause) {
    throw storeError(cause);
  }
  if (alone) await dropRegister();
}

/** Where only one is left, nobody is asked anything. */
function copyList(list: People): void {
  if (list.length > 1) localStorage.setItem(LIST, JSON.stringify(list));
  else localStorage.removeItem(LIST);
}

async function hasOthers(): Promise<boolean> {
  if (isShared()) return true;
  return (await createDatabase('').use((connection) => connection.get('device', 'several'))) !== undefined;
}

async function dropRegister(): Promise<void> {
  try {
    await deleteDB(REGISTER);
  } catch (cause) {
    throw storeError(cause);
  }
}

function profileOf(person: string): Promise<Learner | undefined> {
  return createDatabase(person).use((connection) => connection.get('profile', 'learner'));
}

function withNow(list: People, id: string, profile: Learner | undefined): People {
  const known = list.find((one) => one.id === id);
  const now = {
    ...(known ?? newPerson(id, { name: '', number: '' }, browserClock.now())),
    ...nameOf(profile),
  };
  const next = withPerson(list, now);
  return next.ok ? next.value : list;
}

function nameOf(profile: Learner | undefined): Partial<Pick<Person, 'name' | 'number'>> {
  return profile === undefined ? {} : { name: profile.name, number: profile.number };
}

function inOrder(list: People): People {
  return [...list].sort((a, b) => (a.id === '' ? -1 : b.id === '' ? 1 : a.added < b.added ? -1 : 1));
}

async function inRegister<T>(work: (register: IDBPDatabase<RegisterDatabase>) => Promise<T>): Promise<T> {
  try {
    const register = await openDB<RegisterDatabase>(REGISTER, 1, {
      upgrade: (connection) => void connection.createObjectStore('people', { keyPath: 'id' }),
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(), // The connection it is dispatched on.
    });
    try {
      return await work(register);
    } finally {
      register.close();
    }
  } catch (cause) {
    throw storeError(cause);
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
