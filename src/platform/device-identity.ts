import { appendEntry, emptyHead, follows, headOf, type Head } from '#core/ledger/chain.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import type { Chain, ContinuesEvent, LedgerEvent, LedgerRecord, Proof } from '#core/ledger/record.ts';
import { recordedAnew } from '#core/ledger/recorded-anew.ts';
import { browserClock } from './clock.ts';
import type { Database } from './database.ts';
import type { DeviceKey } from './device-key.ts';
import { makeDeviceKey } from './device-key.ts';
import { STRICT } from './kept-database.ts';
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
  return withFreshKey((fresh) => (fresh === null && id !== undefined ? id : adopt(database, fresh)));
}

/** Where a chain was cut, and what is to be said of it. */
export interface Cut {
  readonly device: string;
  /** What the device had signed of the part that is left; null without a key. */
  readonly proof: Proof | null;
  readonly told: LedgerEvent;
}

/**
 * A device that has lost the end of its chain must not write on in it: an older export would then contradict it. It goes
 * on under another key; what is left of the old chain is kept, and attempts behind a hole in it are recorded anew.
 */
export async function beginAnew(database: Database, cut: Cut): Promise<string> {
  return withFreshKey((fresh) => adopt(database, fresh, cut));
}

async function withFreshKey<T>(work: (fresh: DeviceKey | null) => Promise<T> | T): Promise<T> {
  const fresh = await makeDeviceKey();
  try {
    return await work(fresh);
  } catch (cause) {
    // Some browsers make such keys and cannot keep them.
    if (fresh !== null && cause instanceof Error && causeOf(cause) === 'DataCloneError') return work(null);
    throw cause;
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof DOMException ? cause.name : '';
}

async function adopt(database: Database, fresh: DeviceKey | null, cut: Cut | null = null): Promise<string> {
  const id = fresh === null ? randomId(32) : deviceOf(fresh.key);
  return database.use(async (connection) => {
    const transaction = connection.transaction(['device', 'keys', 'entries', 'carried'], 'readwrite', STRICT);
    const devices = transaction.objectStore('device');
    const entries = transaction.objectStore('entries');
    const keys = transaction.objectStore('keys');
    const chains = transaction.objectStore('carried');
    const [known, kept, all, carried] = await Promise.all([
      devices.get('id'),
      keys.count(),
      entries.getAll(),
      chains.getAll(),
    ]);
    // Another tab may have been here first.
    if (known !== undefined && (cut === null ? kept > 0 || fresh === null : known !== cut.device))
      return known;
    const whole = intact(known ?? '', all);
    await Promise.all([
      devices.put(id, 'id'),
      keys.clear(),
      ...(fresh === null ? [] : [keys.put(fresh, 'device')]),
      ...(known === undefined || all.length === 0
        ? []
        : [
            ...(whole.length === 0 ? [] : [chains.put({ device: known, records: whole })]),
            entries.clear(),
            ...anewFrom(id, { known, whole, all, carried, cut }).map((record) => entries.add(record)),
          ]),
      transaction.done,
    ]);
    return id;
  });
}

/** The records from the first to the first hole. */
export function intact(device: string, records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  let head: Head = emptyHead(device);
  const hole = records.findIndex((record) => {
    const fits = follows(record, head, device);
    head = headOf(record);
    return !fits;
  });
  return hole < 0 ? records : records.slice(0, hole);
}

/** The first records of the new chain: where it goes on from, what was behind a hole, what is to be said. */
function anewFrom(device: string, { known, whole, all, carried, cut }: Damaged): readonly LedgerRecord[] {
  const last = whole.at(-1);
  const first = last === undefined ? [] : [goingOn(known, headOf(last), cut?.proof ?? null)];
  const kept = [...carried, { device: known, records: whole }];
  const events = recordedAnew({ kept, first, behind: all.slice(whole.length) }, moment);
  const records: LedgerRecord[] = [];
  for (const event of cut === null ? events : [...events, cut.told]) {
    const before = records.at(-1);
    records.push(appendEntry(before === undefined ? null : headOf(before), event, device));
  }
  return records;
}

/** What is left of a chain that another one is to go on from. */
interface Damaged {
  readonly known: string;
  /** Its records up to the first hole, and all. */
  readonly whole: readonly LedgerRecord[];
  readonly all: readonly LedgerRecord[];
  readonly carried: readonly Chain[];
  readonly cut: Cut | null;
}

function goingOn(dev: string, { seq, hash }: Head, proof: Proof | null): ContinuesEvent {
  return { type: 'continues', ...moment(), from: { dev, seq, head: hash, proof } };
}

/** What every record that is no attempt carries: an id of its own and the time. */
export function moment() {
  return { id: randomId(16), at: browserClock.now(), tz: browserClock.offset() };
}
