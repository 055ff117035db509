import type { Head } from '#core/ledger/chain.ts';
import { headOf } from '#core/ledger/chain.ts';
import type { Health } from '#core/ledger/ports.ts';
import type { GapEvent, LedgerRecord, Placed, Proof } from '#core/ledger/record.ts';
import type { Canary } from './canary.ts';
import { compare, readCanary, writeCanary } from './canary.ts';
import type { Connection, Database } from './database.ts';
import { beginAnew, intact, moment, readDevice } from './device-identity.ts';
import type { DeviceKey } from './device-key.ts';
import { appendEvent, canaryOf } from './device-ledger.ts';

/** Compares what the database holds with the canary, then brings the canary up to date; a loss stays written in it. */
export async function checkHealth(database: Database): Promise<Health> {
  const canary = readCanary();
  const [stored, records, carried] = await database.use((connection) =>
    Promise.all([connection.get('device', 'id'), connection.getAll('entries'), connection.getAll('carried')]),
  );
  // A device that was given a key and was killed before it could say so outside of the database.
  const moved = carried.some(({ device, records: kept }) => device === canary?.dev && ends(kept, canary));
  const last = records.at(-1);
  const held = {
    device: stored ?? null,
    hashAt: (seq: number) => hashAt(records, seq),
    head: last === undefined ? null : headOf(last),
    count: records.length,
  };
  // Recorded already by a page that was closed before it could say so outside of the database.
  const known = canary === null ? undefined : records.find((record) => isAbout(record, canary));
  const health: Health =
    known === undefined
      ? compare(moved && canary?.lost === undefined ? null : canary, held)
      : { ok: false, lost: known.lost };
  const fresh = !health.ok && canary !== null && canary.lost === undefined && known === undefined;
  if (fresh) await recordLoss(database, gap(canary, health.lost), records, stored === canary.dev);
  const device = await readDevice(database);
  const now = await database.use((connection) => lastOf(connection));
  writeCanary(canaryOf(device, now, health.ok ? undefined : health.lost));
  return health;
}

/** Says in the ledger that records are missing; where some of the chain is left, in a new one that goes on from it. */
async function recordLoss(
  database: Database,
  told: GapEvent,
  records: readonly LedgerRecord[],
  isOwn: boolean,
): Promise<void> {
  if (!isOwn || records.length === 0) {
    await appendEvent(database, told);
    return;
  }
  const { dev } = told.known;
  const kept = await database.use((connection) => connection.get('keys', 'device'));
  await beginAnew(database, { device: dev, proof: await proofOf(dev, intact(dev, records), kept), told });
}

/** Signs what is left of a chain while the device still has its key. */
async function proofOf(
  device: string,
  records: readonly LedgerRecord[],
  kept: DeviceKey | undefined,
): Promise<Proof | null> {
  if (kept === undefined) return null;
  const { signEnd } = await import('./sign-end.ts');
  return signEnd(device, records, kept);
}

function isAbout(record: LedgerRecord, canary: Canary): record is Placed<GapEvent> {
  return record.type === 'gap' && record.known.dev === canary.dev && record.known.head === canary.head;
}

/** Drops a loss the learner has been told of. */
export function clearLoss(): void {
  const canary = readCanary();
  if (canary !== null) writeCanary({ dev: canary.dev, seq: canary.seq, head: canary.head });
}

function gap({ dev, seq, head }: Canary, lost: number): GapEvent {
  return { type: 'gap', ...moment(), known: { dev, seq, head }, lost };
}

function ends(records: readonly LedgerRecord[], { seq, head }: Canary): boolean {
  return seq < 0 || hashAt(records, seq) === head;
}

function hashAt(records: readonly LedgerRecord[], place: number): string | null {
  const record = records.find(({ seq }) => seq === place);
  return record === undefined ? null : headOf(record).hash;
}

async function lastOf(connection: Connection): Promise<Head | null> {
  const cursor = await connection.transaction('entries').store.openCursor(null, 'prev');
  return cursor === null ? null : headOf(cursor.value);
}
