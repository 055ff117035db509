import type { Head } from '#core/ledger/chain.ts';
import { appendEntry, emptyHead, headOf } from '#core/ledger/chain.ts';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import type { Health } from '#core/ledger/ports.ts';
import type { Canary } from './canary.ts';
import { compare, readCanary, writeCanary } from './canary.ts';
import type { Database } from './database.ts';
import { STRICT, answersOf } from './drafts.ts';
import { randomId } from './random-id.ts';

/** The device's id, made on first use. Two tabs at once get the same: reading and writing are one transaction. */
export async function readDevice(database: Database): Promise<string> {
  const fresh = randomId(32);
  return database.use(async (connection) => {
    const transaction = connection.transaction('device', 'readwrite', STRICT);
    const known = await transaction.store.get('id');
    if (known === undefined) await transaction.store.put(fresh, 'id');
    await transaction.done;
    return known ?? fresh;
  });
}

/** The whole chain in order. */
export function readEntries(database: Database): Promise<readonly Entry[]> {
  return database.use((connection) => connection.getAll('entries'));
}

/**
 * Entry, new head and removal of the draft in one transaction. An attempt that is recorded already gives its entry
 * again: the browser may have written it and lost the connection before saying so.
 */
export async function finishAttempt(database: Database, device: string, event: AttemptEvent): Promise<Entry> {
  const entry = await database.use(async (connection) => {
    const stores = ['drafts', 'answers', 'entries'] as const;
    const transaction = connection.transaction(stores, 'readwrite', STRICT);
    const entries = transaction.objectStore('entries');
    const known = await entries.index('attempt').get(event.id);
    const last = await entries.openCursor(null, 'prev');
    const made = known ?? appendEntry(last === null ? null : headOf(last.value), event, device);
    await Promise.all([
      ...(known === undefined ? [entries.add(made)] : []),
      transaction.objectStore('drafts').delete(event.id),
      transaction.objectStore('answers').delete(answersOf(event.id)),
      transaction.done,
    ]);
    return made;
  });
  moveCanary(device, headOf(entry));
  return entry;
}

/** Compares what the database holds with the canary, then brings the canary up to date; a loss stays written in it. */
export async function checkHealth(database: Database): Promise<Health> {
  const [stored, entries] = await database.use((connection) =>
    Promise.all([connection.get('device', 'id'), connection.getAll('entries')]),
  );
  const last = entries.at(-1);
  const head = last === undefined ? null : headOf(last);
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const hashAt = (seq: number) => {
    const entry = bySeq.get(seq);
    return entry === undefined ? null : headOf(entry).hash;
  };
  const held = { device: stored ?? null, hashAt, head, count: entries.length };
  const health = compare(readCanary(), held);
  const device = await readDevice(database);
  writeCanary(canaryOf(device, head, health.ok ? undefined : health.lost));
  return health;
}

/** Drops a loss the learner has been told of. */
export function clearLoss(): void {
  const canary = readCanary();
  if (canary !== null) writeCanary({ dev: canary.dev, seq: canary.seq, head: canary.head });
}

function moveCanary(device: string, head: Head): void {
  writeCanary(canaryOf(device, head, readCanary()?.lost));
}

function canaryOf(device: string, head: Head | null, missing: number | undefined): Canary {
  const { seq, hash } = head ?? emptyHead(device);
  const canary = { dev: device, seq, head: hash };
  return missing === undefined ? canary : { ...canary, lost: missing };
}
