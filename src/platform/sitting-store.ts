import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Desk } from '#core/sitting/desk.ts';
import { StoreError, isDisconnected, storeError } from './store-error.ts';

/** The organiser's own database, named in work.ts: what is collected in a room is no learner's record. No key lies in it. */
const SITTING_DATABASE = 'sanyu-sittings';
const VERSION = 1;
const STRICT = { durability: 'strict' } as const;

/** Shape of version 1: a sitting is a row. */
interface SittingDatabase extends DBSchema {
  sittings: { key: string; value: Desk };
}

/** What the organiser's machine remembers. Every write is on the disk before its promise resolves. */
export interface SittingStore {
  /** All sittings, the newest first. */
  all(): Promise<readonly Desk[]>;
  put(desk: Desk): Promise<void>;
  remove(id: string): Promise<void>;
}

type Connection = IDBPDatabase<SittingDatabase>;

/**
 * The store of sittings. Nothing is opened before the first call; a connection the browser dropped is opened again once.
 * Failures reject with a `StoreError`.
 * @example await openSittingStore().put(desk)
 */
export function openSittingStore(): SittingStore {
  let current: Promise<Connection> | null = null;
  const forget = () => (current = null);
  const use = async <T>(work: (connection: Connection) => Promise<T>, again = true): Promise<T> => {
    try {
      return await work(await (current ??= open(forget)));
    } catch (cause) {
      forget();
      if (again && isDisconnected(cause)) return use(work, false);
      throw storeError(cause);
    }
  };
  const write = (work: (store: SittingStoreRows) => Promise<unknown>) =>
    use(async (connection) => {
      const transaction = connection.transaction('sittings', 'readwrite', STRICT);
      await Promise.all([work(transaction.store), transaction.done]);
    });
  return {
    all: () =>
      use(async (connection) => {
        const rows = await connection.getAll('sittings');
        return rows.sort((a, b) => (a.from < b.from ? 1 : -1));
      }),
    put: (desk) => write((rows) => rows.put(desk)),
    remove: (id) => write((rows) => rows.delete(id)),
  };
}

interface SittingStoreRows {
  put(desk: Desk): Promise<string>;
  delete(id: string): Promise<void>;
}

async function open(forget: () => void): Promise<Connection> {
  if (typeof indexedDB === 'undefined') throw new StoreError('E_STORE_UNAVAILABLE');
  try {
    return await openDB<SittingDatabase>(SITTING_DATABASE, VERSION, {
      upgrade(connection) {
        connection.createObjectStore('sittings', { keyPath: 'id' });
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
