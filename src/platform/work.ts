import { BENCH_DATABASE } from './bench-database.ts';
import { CONTEST_DATABASE } from './contest-store.ts';
import { eraseDatabase } from './kept-database.ts';
import { SITTING_DATABASE } from './sitting-store.ts';
import { storeError } from './store-error.ts';

/*
 * What clerks and hosts keep on a device to do their work: the device's, and no learner's. Each has a database of its own
 * and a page that shows it; here they are named, so that nothing lies on a device that nobody is told of.
 */
export const WORK_DATABASES = {
  bench: BENCH_DATABASE,
  contest: CONTEST_DATABASE,
  sittings: SITTING_DATABASE,
} as const;
export type Work = keyof typeof WORK_DATABASES;
// The keys of the constant above.
const WORK = Object.keys(WORK_DATABASES) as Work[];

/**
 * What there is of it on this device.
 * @example await workHere() → ['bench']
 */
export async function workHere(): Promise<readonly Work[]> {
  const there = await Promise.all(WORK.map((work) => isThere(WORK_DATABASES[work])));
  return WORK.filter((_, index) => there[index]);
}

/** Deletes all of it. */
export async function eraseWork(): Promise<void> {
  for (const work of await workHere()) await eraseDatabase(WORK_DATABASES[work]);
}

/** Looks without making one: browsers before 2024 do not list their databases. */
function isThere(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(false);
  // By hand: the wrapper's own promise of a transaction that is called off would be nobody's to catch.
  const request = indexedDB.open(name);
  return new Promise((resolve, reject) => {
    // Without a version only a database that is not there is upgraded.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(false);
      else reject(storeError(request.error));
    };
  });
}
