import type { DBSchema } from 'idb';
import type { Arrival } from '#core/appraisal/intake.ts';
import { keepDatabase } from './kept-database.ts';

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
  /** What the clerk did: one value. */
  desk: { key: 'desk'; value: unknown };
}

/** The kept work. Every promise rejects with a `StoreError`. */
export interface BenchStore {
  /** Adds files in one transaction: after it they survive a crash. */
  keep(files: readonly KeptFile[]): Promise<void>;
  /** Everything that is kept, a few files at a time. */
  files(): AsyncGenerator<readonly KeptFile[]>;
  desk(): Promise<unknown>;
  keepDesk(desk: unknown): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/**
 * Opens the kept work, also inside a Worker; rejects where the device keeps nothing.
 * @example const store = await openBench(); await store.keep([{ arrival, bytes }]);
 */
export async function openBench(): Promise<BenchStore> {
  const { use, write, close } = keepDatabase<BenchSchema>(BENCH_DATABASE, VERSION, (database) => {
    database.createObjectStore('files');
    database.createObjectStore('desk');
  });
  // Asked now whether it can be had: a bench that keeps nothing goes on in memory.
  await use((database) => database.count('desk'));
  return {
    keep: (files) =>
      write(['files'], (transaction) => {
        const rows = transaction.objectStore('files');
        return Promise.all(files.map((file) => rows.put(file, file.arrival.id)));
      }),
    async *files() {
      for (let from = 0; ;) {
        const after = from;
        const files = await use((database) =>
          database.getAll('files', IDBKeyRange.lowerBound(after, true), BATCH),
        );
        const last = files.at(-1);
        if (last === undefined) return;
        yield files;
        from = last.arrival.id;
      }
    },
    desk: () => use((database) => database.get('desk', 'desk')),
    keepDesk: (desk) => write(['desk'], (transaction) => transaction.objectStore('desk').put(desk, 'desk')),
    clear: () =>
      write(['files', 'desk'], (transaction) =>
        Promise.all([transaction.objectStore('files').clear(), transaction.objectStore('desk').clear()]),
      ),
    close,
  };
}

/**
 * The same where the device keeps nothing: it lasts as long as the page, so that the work can still be saved to a file.
 * @example const store = (await openBench().catch(() => null)) ?? memoryBench();
 */
export function memoryBench(): BenchStore {
  const kept = new Map<number, KeptFile>();
  let held: unknown;
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
    clear: () => {
      kept.clear();
      held = undefined;
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
