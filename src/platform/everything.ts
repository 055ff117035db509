import { signTranscript } from '#core/ledger/signed-transcript.ts';
import type { Everything, Row } from '#core/my-data/everything.ts';
import { createDatabase } from './database.ts';
import { NOBODY } from './nobody.ts';
import { ownKeys } from './own-keys.ts';
import { openStore } from './store.ts';

/**
 * Reads all this site keeps in this browser for the page's person, whatever stores there are: what is not read here could not be shown to the
 * person it is about. The record comes signed as well, so that it keeps its worth where it is taken in again. Keys of the
 * device stay where they are.
 * @example saveFile('sanyu-everything-20261122.json', 'application/json', formatEverything(await readAll(now)))
 */
export async function readAll(at: string): Promise<Everything> {
  const store = await openStore();
  const [ledger, signer, profile] = await Promise.all([store.ledger(), store.signer(), store.profile()]);
  store.close();
  const transcript = await signTranscript({ ledger, learner: profile ?? NOBODY, at }, signer);
  return { at, transcript, stores: await readStores(), keys: ownKeys() };
}

async function readStores(): Promise<Everything['stores']> {
  const database = createDatabase();
  try {
    const stores = await database.use(async (connection) => {
      const names = [...connection.objectStoreNames];
      const transaction = connection.transaction(names);
      const read = names.map(async (name): Promise<[string, readonly Row[]]> => {
        const store = transaction.objectStore(name);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return [name, keys.map((key, index) => ({ key, value: shown(values[index]) }))];
      });
      const rows = await Promise.all(read);
      await transaction.done;
      return rows;
    });
    return Object.fromEntries(stores);
  } finally {
    database.close();
  }
}

/** A key that signs cannot be read, by nobody: only that there is one is told. */
function shown(value: unknown): unknown {
  // Absent on plain http, where there are no such keys either.
  if (typeof CryptoKey === 'undefined') return value;
  if (value instanceof CryptoKey) return { key: value.type };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
}
