import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';
import type { Arrival } from '#core/appraisal/intake.ts';
import { StoreError, storeError } from './store-error.ts';

/** The clerk's bench keeps its work apart from the learner's record: a clerk is often a learner too. */
export const BENCH_DATABASE = 'sanyu-bench';
const VERSION = 1;
const STRICT = { durability: 'strict' } as const;
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
 * Opens the kept work, also inside a Worker.
 * @example const store = await openBench(); await store.keep([{ arrival, bytes }]);
 */
export async function openBench(): Promise<BenchStore> {
  const connection = await told(open());
  return {
    keep: (files) =>
      told(
        (async () => {
          const transaction = connection.transaction('files', 'readwrite', STRICT);
          await Promise.all(files.map((file) => transaction.store.put(file, file.arrival.id)));
          await transaction.done;
        })(),
      ),
    files: () => readFiles(connection),
    desk: () => told(connection.get('desk', 'desk')),
    keepDesk: (desk) =>
      told(
        (async () => {
          const transaction = connection.transaction('desk', 'readwrite', STRICT);
          await transaction.store.put(desk, 'desk');
          await transaction.done;
        })(),
      ),
    clear: () =>
      told(
        (async () => {
          const transaction = connection.transaction(['files', 'desk'], 'readwrite', STRICT);
          await Promise.all([
            transaction.objectStore('files').clear(),
            transaction.objectStore('desk').clear(),
          ]);
          await transaction.done;
        })(),
      ),
    close: () => connection.close(),
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

/** Deletes the whole database; "delete everything" of my data names it. */
export async function eraseBench(): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  // The emptied database goes as soon as an open bench lets go of it.
  const store = await openBench();
  await store.clear();
  store.close();
  await new Promise<void>((resolve, reject) => {
    deleteDB(BENCH_DATABASE, { blocked: () => resolve() }).then(resolve, (cause: unknown) =>
      reject(storeError(cause)),
    );
  });
}

async function* readFiles(connection: IDBPDatabase<BenchSchema>): AsyncGenerator<readonly KeptFile[]> {
  for (let from = 0; ;) {
    const files = await told(connection.getAll('files', IDBKeyRange.lowerBound(from, true), BATCH));
    const last = files.at(-1);
    if (last === undefined) return;
    yield files;
    from = last.arrival.id;
  }
}

async function open(): Promise<IDBPDatabase<BenchSchema>> {
  if (typeof indexedDB === 'undefined') throw new StoreError('E_STORE_UNAVAILABLE');
  return openDB<BenchSchema>(BENCH_DATABASE, VERSION, {
    upgrade(connection) {
      connection.createObjectStore('files');
      connection.createObjectStore('desk');
    },
    // "Delete everything" in another tab must not wait for ever.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(), // The event is the connection's own.
  });
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw storeError(cause);
  }
}
