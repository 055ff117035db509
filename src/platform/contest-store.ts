import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { MatchEvent, SetUp } from '#core/contest/act.ts';
import { StoreError, isDisconnected, storeError } from './store-error.ts';

/** The contests' own database: a learner's record and a contest on one laptop have nothing to do with each other. */
const CONTEST_DATABASE = 'sanyu-contest';
const VERSION = 1;
const STRICT = { durability: 'strict' } as const;

/** A match as it was begun, with everything it needs to be shown: no network is asked afterwards. */
export interface KeptMatch<Material = unknown> {
  readonly id: string;
  readonly setUp: SetUp;
  readonly material: Material;
}

/** Shape of version 1. Rows of `events` are only ever added, key `[match, seq]`. */
interface ContestDatabase extends DBSchema {
  matches: { key: string; value: KeptMatch };
  events: { key: [string, number]; value: MatchEvent };
}

/** What the organiser's machine remembers. Every write is on the disk before its promise resolves. */
export interface ContestStore<Material> {
  /** All matches, the newest first. */
  matches(): Promise<readonly KeptMatch<Material>[]>;
  begin(match: KeptMatch<Material>): Promise<void>;
  events(id: string): Promise<readonly MatchEvent[]>;
  /** Rejects with `E_CONTEST_STALE` when another window has written this line of the log already. */
  append(id: string, event: MatchEvent): Promise<void>;
  remove(id: string): Promise<void>;
  close(): void;
}

type Connection = IDBPDatabase<ContestDatabase>;

/**
 * The store of contests. Nothing is opened before the first call; a connection the browser dropped is opened again once.
 * @example const store = openContestStore<Material>(); await store.append(setUp.id, event);
 */
export function openContestStore<Material>(): ContestStore<Material> {
  let current: Promise<Connection> | null = null;
  const forget = () => (current = null);
  const connect = () => (current ??= open(forget));
  const use = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    try {
      return await work(await connect());
    } catch (first) {
      forget();
      if (!isDisconnected(first)) throw storeError(first);
    }
    try {
      return await work(await connect());
    } catch (second) {
      forget();
      throw storeError(second);
    }
  };
  return {
    matches: () =>
      use(async (connection) => {
        const rows = await connection.getAll('matches');
        rows.sort((a, b) => (a.setUp.created < b.setUp.created ? 1 : -1));
        // Only this page writes here, with the material it reads.
        return rows as KeptMatch<Material>[];
      }),
    begin: (match) =>
      use(async (connection) => {
        const transaction = connection.transaction('matches', 'readwrite', STRICT);
        await Promise.all([transaction.store.put(match), transaction.done]);
      }),
    events: (id) => use((connection) => connection.getAll('events', linesOf(id))),
    append: (id, event) => use((connection) => append(connection, id, event)),
    remove: (id) =>
      use(async (connection) => {
        const transaction = connection.transaction(['matches', 'events'], 'readwrite', STRICT);
        const done = [
          transaction.objectStore('matches').delete(id),
          transaction.objectStore('events').delete(linesOf(id)),
          transaction.done,
        ];
        await Promise.all(done);
      }),
    close: () => {
      void current?.then((connection) => connection.close());
      forget();
    },
  };
}

function linesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}

/** A write that reached the disk before its connection was lost may come a second time: the same line is no conflict. */
async function append(connection: Connection, id: string, event: MatchEvent): Promise<void> {
  const transaction = connection.transaction('events', 'readwrite', STRICT);
  const there = await transaction.store.get([id, event.seq]);
  if (there === undefined) {
    await Promise.all([transaction.store.add(event, [id, event.seq]), transaction.done]);
  } else if (JSON.stringify(there) !== JSON.stringify(event)) {
    throw new StoreError('E_CONTEST_STALE');
  }
}

async function open(forget: () => void): Promise<Connection> {
  if (typeof indexedDB === 'undefined') throw new StoreError('E_STORE_UNAVAILABLE');
  try {
    return await openDB<ContestDatabase>(CONTEST_DATABASE, VERSION, {
      upgrade(connection) {
        connection.createObjectStore('matches', { keyPath: 'id' });
        connection.createObjectStore('events');
      },
      // Another tab deletes everything: without giving way its request would wait for ever.
      blocking(_current, _next, event) {
        // The event is dispatched on the connection itself.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  } catch (cause) {
    forget();
    throw cause;
  }
}
