import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';
import type { WordCard } from '#core/cards/card.ts';
import type { AnsweredItem, Learner } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import type { Chain, LedgerRecord } from '#core/ledger/record.ts';
import type { Judged, TakenOut } from '#core/quiz/mistakes.ts';
import type { DeviceKey } from './device-key.ts';
import { PERSON, personal } from './person.ts';
import { StoreError, isDisconnected, storeError } from './store-error.ts';

/** The first person's database; the others' have their id behind it. Every name this site keeps starts with `sanyu`. */
const DATABASE = 'sanyu';
const VERSION = 3;

/** Shape of version 3. A new shape is a new version with a step in `upgrade`; old rows stay readable for ever. */
export interface SanyuDatabase extends DBSchema {
  /**
   * Single values: the device's id, the learner's profile. In the first person's database also whether there are others:
   * a browser that is killed may lose what was just written beside the databases.
   */
  device: { key: 'id' | 'several'; value: string };
  profile: { key: 'learner'; value: Learner };
  /** An attempt that is not handed in yet, without its answers. */
  drafts: { key: string; value: Omit<Draft, 'items'>; indexes: { quiz: string } };
  /** One row an answer, key `[attempt, index]`: an answer is on the disk before the next question is shown. */
  answers: { key: [string, number]; value: AnsweredItem };
  /**
   * The device's own chain. Rows are only ever added; a deleted attempt leaves its place. The head is the last row, so
   * the two can never disagree.
   */
  entries: { key: number; value: LedgerRecord; indexes: { attempt: string } };
  /** Since version 2. Word cards, one row each. */
  cards: { key: string; value: WordCard };
  /** Since version 2. What happened to questions outside of attempts, key `[question, instant]`. */
  practice: { key: [string, string]; value: Judged | TakenOut };
  /** Since version 3. What the device signs with; none where there is no Web Crypto. */
  keys: { key: 'device'; value: DeviceKey };
  /** Since version 3. Chains of other devices, or of this one before it had a key, that it goes on from. */
  carried: { key: string; value: Chain };
}

/** An open connection. */
export type Connection = IDBPDatabase<SanyuDatabase>;
type StoreName =
  'device' | 'profile' | 'drafts' | 'answers' | 'entries' | 'cards' | 'practice' | 'keys' | 'carried';
/** All stores, for transactions over everything. */
export const STORES: readonly StoreName[] = [
  'device',
  'profile',
  'drafts',
  'answers',
  'entries',
  'cards',
  'practice',
  'keys',
  'carried',
];

/** A connection that is opened when needed and opened again once when the browser dropped it. */
export interface Database {
  /** Runs `work`; if the connection turns out to be dead, once more on a new one. `work` must bear being run twice. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): void;
  /** Empties every store, then deletes the database. */
  erase(): Promise<void>;
}

/** Nothing is opened before the first `use`. Whose it is was decided when the page opened. */
export function createDatabase(person = PERSON): Database {
  const name = personal(DATABASE, person);
  let current: Promise<Connection> | null = null;
  let opened = false;

  const forget = () => (current = null);
  const connect = () => (current ??= open(name, forget));
  const close = () => {
    void current?.then(
      (connection) => connection.close(),
      () => undefined,
    );
    current = null;
  };
  const use: Database['use'] = async (work) => {
    try {
      const connection = await connect();
      opened = true;
      return await work(connection);
    } catch (first) {
      close();
      if (!isDisconnected(first)) throw storeError(first);
    }
    try {
      return await work(await connect());
    } catch (second) {
      close();
      // A browser that could be written to before is not one that keeps nothing.
      throw opened && isDisconnected(second) ? new StoreError('E_STORE_DROPPED', second) : storeError(second);
    }
  };
  const erase = async () => {
    // Emptied first: another tab may hold up the deletion of the database, but never this.
    await use(async (connection) => {
      const transaction = connection.transaction(STORES, 'readwrite', { durability: 'strict' });
      await Promise.all(STORES.map((name) => transaction.objectStore(name).clear()));
      await transaction.done;
    });
    close();
    await remove(name);
  };
  return { use, close, erase };
}

async function open(name: string, forget: () => void): Promise<Connection> {
  if (typeof indexedDB === 'undefined') throw new StoreError('E_STORE_UNAVAILABLE');
  try {
    return await openDB<SanyuDatabase>(name, VERSION, {
      upgrade(connection, from) {
        if (from < 1) {
          connection.createObjectStore('device');
          connection.createObjectStore('profile');
          const drafts = connection.createObjectStore('drafts', { keyPath: 'id' });
          drafts.createIndex('quiz', 'quiz');
          connection.createObjectStore('answers');
          const entries = connection.createObjectStore('entries', { keyPath: 'seq' });
          entries.createIndex('attempt', 'id', { unique: true });
        }
        if (from < 2) {
          connection.createObjectStore('cards', { keyPath: 'id' });
          connection.createObjectStore('practice', { keyPath: ['q', 'at'] });
        }
        if (from < 3) {
          connection.createObjectStore('keys');
          connection.createObjectStore('carried', { keyPath: 'device' });
        }
      },
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

function remove(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(name, {
      // The emptied database goes as soon as the other tab lets go of it.
      blocked: () => resolve(),
    }).then(resolve, (cause: unknown) => reject(storeError(cause)));
  });
}
