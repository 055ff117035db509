import { attemptsOf } from '#core/ledger/attempts-of.ts';
import type { Store } from '#core/ledger/ports.ts';
import { dropBackups } from './backups.ts';
import { createDatabase, type Database } from './database.ts';
import { checkHealth, clearLoss } from './device-health.ts';
import { readDevice } from './device-identity.ts';
import { signerOf } from './device-key.ts';
import { appendEvent, finishAttempt, readLedger, takeIn, voidAttempt } from './device-ledger.ts';
import { beginDraft, leaveAnswer, readDraft, removeDraft, writeAnswer, writeNotes } from './drafts.ts';
import { eraseKeys } from './erase-keys.ts';
import { freshLog } from './fresh-log.ts';
import { PERSON, isShared } from './person.ts';
import { markRead, readProgress } from './reading-progress.ts';

export type { Draft, Health, Store } from '#core/ledger/ports.ts';

/**
 * Opens what this device remembers and compares it with the canary. Rejects with a `StoreError` when the browser keeps
 * nothing (`E_STORE_UNAVAILABLE`) or the page is older than the data (`E_STORE_NEWER`).
 * @example const store = await openStore(); const health = await store.health();
 */
export async function openStore(): Promise<Store> {
  const database = createDatabase();
  if (PERSON === '' && !isShared()) await recallOthers(database);
  let health = await checkHealth(database);
  return {
    device: () => readDevice(database),
    profile: async () => (await database.use((connection) => connection.get('profile', 'learner'))) ?? null,
    saveProfile: async (learner) => {
      if (isShared()) await (await import('./people.ts')).renamePerson(learner);
      await database.write(['profile'], (transaction) =>
        transaction.objectStore('profile').put(learner, 'learner'),
      );
    },
    draft: (quiz) => readDraft(database, quiz),
    begin: (draft) => freshLog().then(() => beginDraft(database, draft)),
    answer: (id, index, item, leaving = false) =>
      freshLog().then(() => (leaving ? leaveAnswer : writeAnswer)(database, id, index, item)),
    note: (id, notes) => freshLog().then(() => writeNotes(database, id, notes)),
    abandon: (id) => freshLog().then(() => removeDraft(database, id)),
    finish: (event) => freshLog().then(() => finishAttempt(database, event)),
    entries: async () => attemptsOf(await readLedger(database)),
    ledger: () => readLedger(database),
    signer: async () => {
      const kept = await database.use((connection) => connection.get('keys', 'device'));
      return kept === undefined ? null : signerOf(kept);
    },
    append: (event) => freshLog().then(() => appendEvent(database, event)),
    void: (id, why) => freshLog().then(() => voidAttempt(database, id, why)),
    takeIn: (transcript) => freshLog().then(() => takeIn(database, transcript)),
    progress: () => Promise.resolve(readProgress()),
    markRead: (document, passage) => {
      markRead(document, passage);
      return Promise.resolve();
    },
    health: () => Promise.resolve(health),
    acknowledgeLoss: () => {
      clearLoss();
      health = { ok: true };
      return Promise.resolve();
    },
    eraseEverything: async () => {
      if (isShared()) await (await import('./leave.ts')).leaveDevice(database);
      else await eraseAll(database);
      health = { ok: true };
    },
    close: () => database.close(),
  };
}

/** Everything of the only person there is, and what work is kept on the device. */
async function eraseAll(database: Database): Promise<void> {
  // The canary first: a database without its canary is no loss, a canary without its database is.
  eraseKeys();
  await dropBackups();
  await database.erase();
  await (await import('./work.ts')).eraseWork();
  // Left over from those who went before.
  if (PERSON !== '') await (await import('./people.ts')).dropPeople();
}

/** Others use this device, but the browser has lost who is chosen. */
async function recallOthers(database: Database): Promise<void> {
  const several = await database.use((connection) => connection.get('device', 'several'));
  if (several !== undefined) await (await import('./people.ts')).recallPeople();
}
