import { appendEntry, headOf } from '#core/ledger/chain.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { browserClock } from './clock.ts';
import type { Database } from './database.ts';
import type { DeviceKey } from './device-key.ts';
import { makeDeviceKey } from './device-key.ts';
import { STRICT } from './drafts.ts';
import { randomId } from './random-id.ts';

/**
 * The device's id, made on first use: the thumbprint of its key, or random where there is no Web Crypto. A device that
 * had a random id goes on under a key: its chain is kept whole, and the new one begins by pointing at its end. Two tabs
 * at once get the same id: reading and writing are one transaction.
 */
export async function readDevice(database: Database): Promise<string> {
  const known = await database.use((connection) =>
    Promise.all([connection.get('device', 'id'), connection.count('keys')]),
  );
  const [id, keys] = known;
  if (id !== undefined && keys > 0) return id;
  const fresh = await makeDeviceKey();
  if (fresh === null) return id ?? adopt(database, null);
  try {
    return await adopt(database, fresh);
  } catch (cause) {
    // Some browsers make such keys and cannot keep them.
    if (cause instanceof Error && causeOf(cause) === 'DataCloneError') return id ?? adopt(database, null);
    throw cause;
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof DOMException ? cause.name : '';
}

async function adopt(database: Database, fresh: DeviceKey | null): Promise<string> {
  const id = fresh === null ? randomId(32) : deviceOf(fresh.key);
  return database.use(async (connection) => {
    const transaction = connection.transaction(['device', 'keys', 'entries', 'carried'], 'readwrite', STRICT);
    const devices = transaction.objectStore('device');
    const entries = transaction.objectStore('entries');
    const keys = transaction.objectStore('keys');
    const [known, kept, records] = await Promise.all([devices.get('id'), keys.count(), entries.getAll()]);
    if (known !== undefined && (kept > 0 || fresh === null)) return known;
    const last = records.at(-1);
    await Promise.all([
      devices.put(id, 'id'),
      ...(fresh === null ? [] : [keys.put(fresh, 'device')]),
      ...(known === undefined || last === undefined
        ? []
        : [
            transaction.objectStore('carried').put({ device: known, records }),
            entries.clear(),
            entries.add(appendEntry(null, goingOn(known, headOf(last)), id)),
          ]),
      transaction.done,
    ]);
    return id;
  });
}

function goingOn(dev: string, { seq, hash }: { readonly seq: number; readonly hash: string }) {
  return { type: 'continues', ...moment(), from: { dev, seq, head: hash, proof: null } } as const;
}

/** What every record that is no attempt carries: an id of its own and the time. */
export function moment() {
  return { id: randomId(16), at: browserClock.now(), tz: browserClock.offset() };
}
