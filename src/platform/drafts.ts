import type { AnsweredItem } from '#core/ledger/entry.ts';
import type { Draft, DraftNotes } from '#core/ledger/ports.ts';
import type { Connection, Database } from './database.ts';
import { STRICT } from './kept-database.ts';
import { noteOpen } from './open-quizzes.ts';
import { StoreError } from './store-error.ts';

/** All answers of one attempt, whatever their index. */
export function answersOf(attempt: string): IDBKeyRange {
  return IDBKeyRange.bound([attempt, 0], [attempt, Infinity]);
}

/** The newest unfinished attempt at a quiz with every acknowledged answer, read in one transaction. */
export async function readDraft(database: Database, quiz: string): Promise<Draft | null> {
  return database.use(async (connection) => {
    const transaction = connection.transaction(['drafts', 'answers']);
    const drafts = await transaction.objectStore('drafts').index('quiz').getAll(quiz);
    const [first, ...others] = drafts;
    if (first === undefined) return null;
    const draft = others.reduce((newest, each) => (each.start > newest.start ? each : newest), first);
    const items = await transaction.objectStore('answers').getAll(answersOf(draft.id));
    const spent = items.reduce((total, item) => total + item.ms, 0);
    return { ...draft, items, ms: Math.max(draft.ms, spent) };
  });
}

/** First row of an attempt, with the answers it may already have. */
export async function beginDraft(database: Database, draft: Draft): Promise<void> {
  const { items, ...row } = draft;
  await database.use(async (connection) => {
    const transaction = connection.transaction(['drafts', 'answers'], 'readwrite', STRICT);
    const answers = transaction.objectStore('answers');
    await Promise.all([
      transaction.objectStore('drafts').put(row),
      answers.delete(answersOf(draft.id)),
      ...items.map((item, index) => answers.put(item, [draft.id, index])),
      transaction.done,
    ]);
  });
  noteOpen(draft.quiz);
}

/** One answer in its own transaction. An attempt that is over in the meantime takes no more answers. */
export async function writeAnswer(
  database: Database,
  id: string,
  index: number,
  item: AnsweredItem,
): Promise<void> {
  await database.use(async (connection) => {
    const transaction = connection.transaction(['drafts', 'answers'], 'readwrite', STRICT);
    const known = await transaction.objectStore('drafts').getKey(id);
    if (known === undefined) throw await gone(connection, id);
    await Promise.all([transaction.objectStore('answers').put(item, [id, index]), transaction.done]);
  });
}

/**
 * One answer of a page that is being left. No question is asked first and the end is told at once: a page that is gone
 * hears no reply, and what was not ended is taken back.
 */
export async function leaveAnswer(
  database: Database,
  id: string,
  index: number,
  item: AnsweredItem,
): Promise<void> {
  await database.use(async (connection) => {
    const transaction = connection.transaction('answers', 'readwrite', STRICT);
    const put = transaction.store.put(item, [id, index]);
    // Safari before 15 ends it by itself.
    if ('commit' in transaction) transaction.commit();
    await Promise.all([put, transaction.done]);
  });
}

/** What is noted beside the answers, in a transaction that finds the attempt still open. */
export async function writeNotes(database: Database, id: string, notes: DraftNotes): Promise<void> {
  await database.use(async (connection) => {
    const transaction = connection.transaction('drafts', 'readwrite', STRICT);
    const known = await transaction.store.get(id);
    if (known === undefined) throw await gone(connection, id);
    await Promise.all([transaction.store.put({ ...known, ...notes }), transaction.done]);
  });
}

/** Handed in by another tab, or cleared under the hands of this one. */
async function gone(connection: Connection, id: string): Promise<StoreError> {
  const over = await connection.getKeyFromIndex('entries', 'attempt', id);
  return new StoreError(over === undefined ? 'E_STORE_CLEARED' : 'E_STORE_BUSY');
}

/** Forgets an unfinished attempt and its answers. */
export async function removeDraft(database: Database, id: string): Promise<void> {
  await database.use(async (connection) => {
    const transaction = connection.transaction(['drafts', 'answers'], 'readwrite', STRICT);
    await Promise.all([
      transaction.objectStore('drafts').delete(id),
      transaction.objectStore('answers').delete(answersOf(id)),
      transaction.done,
    ]);
  });
}
