import type { DBSchema } from 'idb';
import type { Desk } from '#core/sitting/desk.ts';
import { keepDatabase } from './kept-database.ts';

/** The organiser's own database, named in work.ts: what is collected in a room is no learner's record. No key lies in it. */
export const SITTING_DATABASE = 'sanyu-sittings';
const VERSION = 1;

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

/**
 * The store of sittings. Nothing is opened before the first call; a connection the browser dropped is opened again once.
 * Failures reject with a `StoreError`.
 * @example await openSittingStore().put(desk)
 */
export function openSittingStore(): SittingStore {
  const { use, write } = keepDatabase<SittingDatabase>(SITTING_DATABASE, VERSION, (database) => {
    database.createObjectStore('sittings', { keyPath: 'id' });
  });
  return {
    all: () =>
      use(async (database) => {
        const rows = await database.getAll('sittings');
        return rows.sort((a, b) => (a.from < b.from ? 1 : -1));
      }),
    put: (desk) => write(['sittings'], (transaction) => transaction.objectStore('sittings').put(desk)),
    remove: (id) => write(['sittings'], (transaction) => transaction.objectStore('sittings').delete(id)),
  };
}
