import { deleteDB, openDB } from 'idb';

/** Deleted again at once; what a killed browser left of it goes with the next one. */
const SCRATCH = 'sanyu-fresh-log';
const PATIENCE_MS = 1000;

let begun: Promise<void> | null = null;

/**
 * To be awaited before the first write of a page. Chromium goes on writing behind a record that a kill has torn in two,
 * finds it at the next start but one, calls the whole database corrupt and deletes it. Deleting any database makes it
 * begin another file of records first. Other browsers lose twenty milliseconds.
 */
export function freshLog(): Promise<void> {
  begun ??= Promise.race([turn(), new Promise<void>((late) => setTimeout(late, PATIENCE_MS))]);
  return begun;
}

async function turn(): Promise<void> {
  try {
    const scratch = await openDB(SCRATCH, 1, {
      upgrade: (connection) => void connection.createObjectStore('row'),
    });
    scratch.close();
    await deleteDB(SCRATCH);
  } catch {
    // It helps where it can; a browser that keeps nothing is told of by the store.
  }
}
