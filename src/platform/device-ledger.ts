import type { Head } from '#core/ledger/chain.ts';
import { appendEntry, emptyHead, headOf } from '#core/ledger/chain.ts';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import { joinLedgers } from '#core/ledger/join.ts';
import type {
  Chain,
  ErasedRecord,
  Ledger,
  LedgerEvent,
  LedgerRecord,
  VoidReason,
} from '#core/ledger/record.ts';
import type { Transcript } from '#core/ledger/transcript-shape.ts';
import type { Canary } from './canary.ts';
import { readCanary, writeCanary } from './canary.ts';
import type { Database } from './database.ts';
import { moment, readDevice } from './device-identity.ts';
import { answersOf } from './drafts.ts';
import { STRICT } from './kept-database.ts';
import { noteOver } from './open-quizzes.ts';
import { StoreError } from './store-error.ts';

/** Everything the device holds: the chains it goes on from, and its own. */
export async function readLedger(database: Database): Promise<Ledger> {
  const device = await readDevice(database);
  return database.use(async (connection) => {
    const transaction = connection.transaction(['carried', 'entries']);
    const [carried, records] = await Promise.all([
      transaction.objectStore('carried').getAll(),
      transaction.objectStore('entries').getAll(),
    ]);
    return { device, records, carried: inOrder(carried) };
  });
}

/**
 * Entry, new head and removal of the draft in one transaction. An attempt that is recorded already gives its entry
 * again: the browser may have written it and lost the connection before saying so.
 */
export async function finishAttempt(database: Database, event: AttemptEvent): Promise<Entry> {
  await readDevice(database);
  const entry = await database.use(async (connection) => {
    const stores = ['device', 'drafts', 'answers', 'entries'] as const;
    const transaction = connection.transaction(stores, 'readwrite', STRICT);
    const entries = transaction.objectStore('entries');
    // Read here: another tab may have given the device a key in between.
    const device = (await transaction.objectStore('device').get('id')) ?? '';
    const known = await entries.index('attempt').get(event.id);
    const last = await entries.openCursor(null, 'prev');
    const made =
      known?.type === 'attempt'
        ? known
        : appendEntry(last === null ? null : headOf(last.value), event, device);
    await Promise.all([
      ...(known === undefined ? [entries.add(made)] : []),
      transaction.objectStore('drafts').delete(event.id),
      transaction.objectStore('answers').delete(answersOf(event.id)),
      transaction.done,
    ]);
    return made;
  });
  moveCanary(entry);
  noteOver(event.quiz);
  return entry;
}

/** Puts any other event at the end of the device's own chain. */
export async function appendEvent(database: Database, event: LedgerEvent): Promise<void> {
  await readDevice(database);
  const made = await database.use(async (connection) => {
    const transaction = connection.transaction(['device', 'entries'], 'readwrite', STRICT);
    const device = await transaction.objectStore('device').get('id');
    const record = await append(transaction.objectStore('entries'), device, event);
    await transaction.done;
    return record;
  });
  moveCanary(made);
}

/**
 * Deletes one attempt, wherever it was recorded: its content is gone, its hashes and the reason stay in the chain.
 * `false` when there is no such attempt.
 */
export async function voidAttempt(database: Database, id: string, why: VoidReason): Promise<boolean> {
  await readDevice(database);
  const note = await database.use(async (connection) => {
    const transaction = connection.transaction(['device', 'entries', 'carried'], 'readwrite', STRICT);
    const [entries, carried] = [transaction.objectStore('entries'), transaction.objectStore('carried')];
    const device = await transaction.objectStore('device').get('id');
    const [own, chains] = await Promise.all([entries.getAll(), carried.getAll()]);
    const all = [...own, ...chains.flatMap(({ records }) => records)];
    const isIt = (record: LedgerRecord): record is Entry => record.type === 'attempt' && record.id === id;
    // Only after a loss can it be recorded elsewhere under another hash, where nothing but its id tells that it is deleted.
    const named = all.some(({ type }) => type === 'gap') ? { attempt: id } : {};
    let last: LedgerRecord | null = null;
    for (const gone of all.filter(isIt).map(erased)) {
      const { dev, seq, hash } = gone;
      const chain = chains.find((each) => each.device === dev);
      if (chain === undefined) await entries.put(gone);
      else await carried.put({ ...chain, records: chain.records.with(seq, gone) });
      const of = { dev, seq, hash };
      last = await append(entries, device, { type: 'void', ...moment(), of, ...named, why });
    }
    await transaction.done;
    return last;
  });
  if (note !== null) moveCanary(note);
  return note !== null;
}

function erased(record: Entry): ErasedRecord {
  const { dev, seq, prev } = record;
  return { type: 'erased', dev, seq, prev, hash: headOf(record).hash };
}

/**
 * Goes on from a transcript of the same person: its chains are kept beside the device's own, which records where it
 * goes on from. `false` when all of it was here already. Rejects with `E_TRANSCRIPT_FORK` when the two contradict.
 */
export async function takeIn(database: Database, transcript: Transcript): Promise<boolean> {
  await readDevice(database);
  const link = await database.use(async (connection) => {
    const transaction = connection.transaction(['device', 'entries', 'carried'], 'readwrite', STRICT);
    const [entries, chains] = [transaction.objectStore('entries'), transaction.objectStore('carried')];
    const [device = '', records, carried] = await Promise.all([
      transaction.objectStore('device').get('id'),
      entries.getAll(),
      chains.getAll(),
    ]);
    const joined = joinLedgers({ device, records, carried: inOrder(carried) }, transcript);
    if (!joined.ok) throw new StoreError(joined.error.code);
    const { from } = joined.value;
    if (from === null) return null;
    await Promise.all(joined.value.carried.map((chain) => chains.put(chain)));
    const record = await append(entries, device, { type: 'continues', ...moment(), from });
    await transaction.done;
    return record;
  });
  if (link !== null) moveCanary(link);
  return link !== null;
}

/** The part of the store of records that writing one needs, whatever else the transaction is over. */
interface Records {
  openCursor(range: null, direction: 'prev'): Promise<{ readonly value: LedgerRecord } | null>;
  add(record: LedgerRecord): Promise<number>;
}

async function append(
  entries: Records,
  device: string | undefined,
  event: LedgerEvent,
): Promise<LedgerRecord> {
  const last = await entries.openCursor(null, 'prev');
  // Made before any record is: see readDevice.
  const record = appendEntry(last === null ? null : headOf(last.value), event, device ?? '');
  await entries.add(record);
  return record;
}

/** In the order in which they were gone on from: each chain before the one whose record names it. */
function inOrder(chains: readonly Chain[]): readonly Chain[] {
  const begun = ({ records }: Chain) => {
    const first = records.find((record) => record.type !== 'erased');
    return first === undefined ? '' : first.type === 'attempt' ? first.start : first.at;
  };
  return [...chains].sort((a, b) => (begun(a) + a.device < begun(b) + b.device ? -1 : 1));
}

function moveCanary(record: LedgerRecord): void {
  writeCanary(canaryOf(record.dev, headOf(record), readCanary()?.lost));
}

/** What is written outside of the database of a chain that ends there. */
export function canaryOf(device: string, head: Head | null, missing: number | undefined): Canary {
  const { seq, hash } = head ?? emptyHead(device);
  const canary = { dev: device, seq, head: hash };
  return missing === undefined ? canary : { ...canary, lost: missing };
}
