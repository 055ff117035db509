import type { DBSchema, IDBPDatabase, IDBPTransaction, OpenDBCallbacks, StoreNames } from 'idb';
import { deleteDB, openDB } from 'idb';
import { freshLog } from './fresh-log.ts';
import { StoreError, isDisconnected, storeError } from './store-error.ts';

/** On the disk before its promise resolves. */
export const STRICT = { durability: 'strict' } as const;

/** Before the second and the third try: a browser that clears a site may take a moment in which it opens nothing. */
const PAUSES_MS = [0, 300];

const STEP_MS = 1000;

/** A connection that is opened when needed and opened again when the browser dropped it. */
export interface KeptDatabase<Schema extends DBSchema> {
  /** Runs `work`; if the connection turns out to be dead, again on a new one. `work` must bear being run several times. */
  use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that is on the disk before the promise resolves: all of it or nothing. */
  write<Names extends StoreNames<Schema>[]>(
    stores: Names,
    work: (transaction: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<unknown>,
  ): Promise<void>;
  close(): void;
  /** Empties every store, then deletes the database. */
  erase(): Promise<void>;
}

/**
 * The way to a database of this site. Nothing is opened before the first call; every failure rejects with a `StoreError`.
 * What has no answer after `patience` milliseconds rejects with `E_STORE_STUCK`, and may still succeed (decision 0044).
 * @example const { use } = keepDatabase<Shape>('sanyu-bench', 1, (database) => void database.createObjectStore('desk'));
 */
export function keepDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
  patience = Infinity,
): KeptDatabase<Schema> {
  let current: Promise<IDBPDatabase<Schema>> | null = null;
  let opened = false;
  const forget = () => (current = null);
  const connect = () => (current ??= open(name, version, upgrade, forget));
  const close = () => {
    void current?.then(
      (database) => database.close(),
      () => undefined,
    );
    forget();
  };
  const tried = async <T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
    [pause, ...later]: readonly number[],
  ): Promise<T> => {
    try {
      const database = await connect();
      opened = true;
      return await work(database);
    } catch (cause) {
      close();
      if (!isDisconnected(cause)) throw storeError(cause);
      // A browser that could be written to before is not one that keeps nothing.
      if (pause === undefined) throw opened ? new StoreError('E_STORE_DROPPED', cause) : storeError(cause);
      await new Promise((passed) => setTimeout(passed, pause));
      return tried(work, later);
    }
  };
  const use: KeptDatabase<Schema>['use'] = (work) => inTime(tried(work, PAUSES_MS), patience);
  const write: KeptDatabase<Schema>['write'] = async (stores, work) => {
    await freshLog();
    await use(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', STRICT);
      await Promise.all([work(transaction), transaction.done]);
    });
  };
  const erase = async () => {
    // Emptied first: another tab may hold up the deletion of the database, but never this.
    await use(empty);
    close();
    await eraseDatabase(name);
  };
  return { use, write, close, erase };
}

async function inTime<T>(running: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined;
  let left = milliseconds;
  const late = new Promise<never>((_, reject) => {
    // In steps: a device that slept in the middle has not waited.
    timer = setInterval(() => {
      left -= STEP_MS;
      if (left <= 0) reject(new StoreError('E_STORE_STUCK'));
    }, STEP_MS);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearInterval(timer);
  }
}

async function empty<Schema extends DBSchema>(database: IDBPDatabase<Schema>): Promise<void> {
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite', STRICT);
  await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}

/** Deletes a database whatever is in it; where another tab has it open, as soon as that lets go of it. */
export function eraseDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve() }).then(resolve, (cause: unknown) => reject(storeError(cause)));
  });
}

async function open<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
  forget: () => void,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new StoreError('E_STORE_UNAVAILABLE');
  try {
    return await openDB<Schema>(name, version, {
      upgrade,
      // Another tab updates or erases: without giving way its request would wait for ever.
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
