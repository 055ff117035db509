import type { DBSchema, IDBPTransaction } from 'idb';
import type { Arrival } from '#core/appraisal/intake.ts';
import { keepDatabase, type KeptDatabase } from './kept-database.ts';
import { randomId } from './random-id.ts';
import { StoreError } from './store-error.ts';

/** The clerk's bench keeps its work apart from the learner's record: a clerk is often a learner too. */
export const BENCH_DATABASE = 'sanyu-bench';
const VERSION = 1;
/** So many files are held at once when the work is taken up again. */
const BATCH = 64;

/** A file that arrived. Of what is no transcript only the line in the preview is kept, not the bytes. */
export interface KeptFile {
  readonly arrival: Arrival;
  readonly bytes: Uint8Array | null;
}

/** Shape of version 1. A new shape is a new version with a step in `upgrade`; old rows stay readable for ever. */
interface BenchSchema extends DBSchema {
  /** One row a file, by the order of arrival. */
  files: { key: number; value: KeptFile };
  /** What the clerk did, which of the chosen files are still to be read, and the marks of `Revision`: one value each. */
  desk: { key: 'desk' | 'unread' | `revision-${Part}`; value: unknown };
}

/** What is written at different times, by the page and by its reader of files. */
type Part = keyof Revision;

/**
 * Marks of the kept work as it was last seen here: a new one is written with every change, and a window whose own are no
 * longer there does not write over what another one did.
 */
export interface Revision {
  readonly desk: unknown;
  readonly files: unknown;
}

/** The kept work. Every promise rejects with a `StoreError`. */
export interface BenchStore {
  /** Adds files in one transaction: after it they survive a crash. Rejects with `E_WORKSPACE_STALE`, as `keepDesk` does. */
  keep(files: readonly KeptFile[]): Promise<void>;
  /** Knows the files as they are now: whoever reads all of them may add to them. */
  look(): Promise<void>;
  /** Everything that is kept, a few files at a time. */
  files(): AsyncGenerator<readonly KeptFile[]>;
  desk(): Promise<unknown>;
  /** Rejects with `E_WORKSPACE_STALE` when another window has changed it since it was read here. */
  keepDesk(desk: unknown): Promise<void>;
  /** Files that were chosen and not read. */
  unread(): Promise<unknown>;
  keepUnread(unread: unknown): Promise<void>;
  /** Everything goes, whoever wrote it, and this desk comes in its place. */
  clear(desk?: unknown): Promise<void>;
  /** What was seen last; the page and its reader tell each other. */
  revision(): Revision;
  adopt(revision: Revision): void;
  close(): void;
}

/**
 * Opens the kept work, also inside a Worker; rejects where the device keeps nothing.
 * @example const store = await openBench(); await store.keep([{ arrival, bytes }]);
 */
export async function openBench(): Promise<BenchStore> {
  const database = keepDatabase<BenchSchema>(BENCH_DATABASE, VERSION, (fresh) => {
    fresh.createObjectStore('files');
    fresh.createObjectStore('desk');
  });
  const { use, write, close } = database;
  // Asked now whether it can be had: a bench that keeps nothing goes on in memory.
  await use((opened) => opened.count('desk'));
  const { change, see, ...marks } = markChanges(database);
  return {
    ...{ ...marks, close },
    keep: (files) =>
      change('files', (transaction) => {
        const rows = transaction.objectStore('files');
        return Promise.all(files.map((file) => rows.put(file, file.arrival.id)));
      }),
    async *files() {
      for (let from = 0; ;) {
        const after = from;
        const files = await use((opened) =>
          opened.getAll('files', IDBKeyRange.lowerBound(after, true), BATCH),
        );
        const last = files.at(-1);
        if (last === undefined) return;
        yield files;
        from = last.arrival.id;
      }
    },
    look: async () => see('files', await use((opened) => opened.get('desk', 'revision-files'))),
    desk: () =>
      use(async (opened) => {
        const rows = opened.transaction('desk').store;
        const [desk, mark] = await Promise.all([rows.get('desk'), rows.get('revision-desk')]);
        see('desk', mark);
        return desk;
      }),
    keepDesk: (desk) => change('desk', (transaction) => transaction.objectStore('desk').put(desk, 'desk')),
    unread: () => use((opened) => opened.get('desk', 'unread')),
    keepUnread: (unread) =>
      write(['desk'], (transaction) => transaction.objectStore('desk').put(unread, 'unread')),
  };
}

/** Writes a new mark with every change, and only over one that was seen here. */
function markChanges({ write }: KeptDatabase<BenchSchema>) {
  let seen: Revision = NEVER;
  const see = (part: Part, mark: unknown) => {
    seen = { ...seen, [part]: mark };
  };
  return {
    see,
    change: async (part: Part, work: (stores: Stores) => Promise<unknown>) => {
      const next = randomId(8);
      await write(['files', 'desk'], async (transaction) => {
        const marks = transaction.objectStore('desk');
        const there = await marks.get(`revision-${part}`);
        // A change that reached the disk before its connection was lost may come a second time: that is no conflict.
        if (there !== seen[part] && there !== next) throw new StoreError('E_WORKSPACE_STALE');
        await Promise.all([work(transaction), marks.put(next, `revision-${part}`)]);
      });
      see(part, next);
    },
    clear: async (desk?: unknown) => {
      const next = randomId(8);
      await write(['files', 'desk'], (transaction) => {
        const rows = transaction.objectStore('desk');
        return Promise.all([
          transaction.objectStore('files').clear(),
          rows.clear(),
          ...(desk === undefined ? [] : [rows.put(desk, 'desk')]),
          rows.put(next, 'revision-desk'),
          rows.put(next, 'revision-files'),
        ]);
      });
      seen = { desk: next, files: next };
    },
    revision: () => seen,
    adopt: (revision: Revision) => {
      seen = revision;
    },
  };
}

type Stores = IDBPTransaction<BenchSchema, ('files' | 'desk')[], 'readwrite'>;

/** Before anything was read, or where only a program without marks has written. */
const NEVER: Revision = { desk: undefined, files: undefined };

/**
 * The same where the device keeps nothing: it lasts as long as the page, so that the work can still be saved to a file.
 * @example const store = (await openBench().catch(() => null)) ?? memoryBench();
 */
export function memoryBench(): BenchStore {
  const kept = new Map<number, KeptFile>();
  let held: unknown;
  let left: unknown;
  return {
    keep: (files) => {
      for (const file of files) kept.set(file.arrival.id, file);
      return Promise.resolve();
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- as the other store does it.
    async *files() {
      yield [...kept.values()];
    },
    desk: () => Promise.resolve(held),
    keepDesk: (desk) => {
      held = desk;
      return Promise.resolve();
    },
    unread: () => Promise.resolve(left),
    keepUnread: (unread) => {
      left = unread;
      return Promise.resolve();
    },
    clear: (desk) => {
      kept.clear();
      held = desk;
      left = undefined;
      return Promise.resolve();
    },
    // Nobody else sees it.
    look: () => Promise.resolve(),
    revision: () => NEVER,
    adopt: () => undefined,
    close: () => undefined,
  };
}
