import type { DBSchema } from 'idb';
import type { MatchEvent, SetUp } from '#core/contest/act.ts';
import { keepDatabase } from './kept-database.ts';
import { StoreError } from './store-error.ts';

/** The contests' own database: a learner's record and a contest on one laptop have nothing to do with each other. */
export const CONTEST_DATABASE = 'sanyu-contest';
const VERSION = 1;

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

/**
 * The store of contests. Nothing is opened before the first call; a connection the browser dropped is opened again once.
 * @example const store = openContestStore<Material>(); await store.append(setUp.id, event);
 */
export function openContestStore<Material>(): ContestStore<Material> {
  const { use, write, close } = keepDatabase<ContestDatabase>(CONTEST_DATABASE, VERSION, (database) => {
    database.createObjectStore('matches', { keyPath: 'id' });
    database.createObjectStore('events');
  });
  return {
    matches: () =>
      use(async (database) => {
        const rows = await database.getAll('matches');
        rows.sort((a, b) => (a.setUp.created < b.setUp.created ? 1 : -1));
        // Only this page writes here, with the material it reads.
        return rows as KeptMatch<Material>[];
      }),
    begin: (match) => write(['matches'], (transaction) => transaction.objectStore('matches').put(match)),
    events: (id) => use((database) => database.getAll('events', linesOf(id))),
    append: (id, event) =>
      write(['events'], async (transaction) => {
        const lines = transaction.objectStore('events');
        const there = await lines.get([id, event.seq]);
        if (there === undefined) await lines.add(event, [id, event.seq]);
        // A line that reached the disk before its connection was lost may come a second time: that is no conflict.
        else if (JSON.stringify(there) !== JSON.stringify(event)) throw new StoreError('E_CONTEST_STALE');
      }),
    remove: (id) =>
      write(['matches', 'events'], (transaction) =>
        Promise.all([
          transaction.objectStore('matches').delete(id),
          transaction.objectStore('events').delete(linesOf(id)),
        ]),
      ),
    close,
  };
}

function linesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}
