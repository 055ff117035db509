import { attemptsOf } from '#core/ledger/attempts-of.ts';
import type { Store } from '#core/ledger/ports.ts';
import { dropBackups } from './backups.ts';
import { createDatabase } from './database.ts';
import { readDevice } from './device-identity.ts';
import { signerOf } from './device-key.ts';
import {
  appendEvent,
  checkHealth,
  clearLoss,
  finishAttempt,
  readLedger,
  takeIn,
  voidAttempt,
} from './device-ledger.ts';
import { STRICT, beginDraft, readDraft, removeDraft, writeAnswer, writeNotes } from './drafts.ts';
import { eraseKeys } from './erase-keys.ts';
import { markRead, readProgress } from './reading-progress.ts';

export type { Draft, Health, Store } from '#core/ledger/ports.ts';

/**
 * Opens what this device remembers and compares it with the canary. Rejects with a `StoreError` when the browser keeps
 * nothing (`E_STORE_UNAVAILABLE`) or the page is older than the data (`E_STORE_NEWER`).
 * @example const store = await openStore(); const health = await store.health();
 */
export async function openStore(): Promise<Store> {
  const database = createDatabase();
  let health = await checkHealth(database);
  return {
    device: () => readDevice(database),
    profile: async () => (await database.use((connection) => connection.get('profile', 'learner'))) ?? null,
    saveProfile: (learner) =>
      database.use(async (connection) => {
        const transaction = connection.transaction('profile', 'readwrite', STRICT);
        await Promise.all([transaction.store.put(learner, 'learner'), transaction.done]);
      }),
    draft: (quiz) => readDraft(database, quiz),
    begin: (draft) => beginDraft(database, draft),
    answer: (id, index, item) => writeAnswer(database, id, index, item),
    note: (id, notes) => writeNotes(database, id, notes),
    abandon: (id) => removeDraft(database, id),
    finish: (event) => finishAttempt(database, event),
    entries: async () => attemptsOf(await readLedger(database)),
    ledger: () => readLedger(database),
    signer: async () => {
      const kept = await database.use((connection) => connection.get('keys', 'device'));
      return kept === undefined ? null : signerOf(kept);
    },
    append: (event) => appendEvent(database, event),
    void: (id, why) => voidAttempt(database, id, why),
    takeIn: (transcript) => takeIn(database, transcript),
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
      // The canary first: a database without its canary is no loss, a canary without its database is.
      eraseKeys();
      await dropBackups();
      await database.erase();
      health = { ok: true };
    },
    close: () => database.close(),
  };
}
