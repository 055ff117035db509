import type { Issue } from '#core/issue.ts';
import { attemptLine } from '#core/ledger/attempt-line.ts';
import { attemptsOf } from '#core/ledger/attempts-of.ts';
import type { Learner } from '#core/ledger/entry.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Transcript } from '#core/ledger/transcript-shape.ts';
import { readEverything, type Everything } from '#core/my-data/everything.ts';
import { cardsIn, draftsIn, practiceIn, saysMore } from '#core/my-data/kept-rows.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { dropCanary } from './canary.ts';
import { createDatabase } from './database.ts';
import { browserVerify } from './device-key.ts';
import { STRICT } from './kept-database.ts';
import { keepWord } from './my-words.ts';
import { NOBODY } from './nobody.ts';
import { markRead } from './reading-progress.ts';
import { openStore, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { openStudy } from './study-store.ts';

const FORK = 'E_TRANSCRIPT_FORK';

/** Finished attempts that came with a file, those that were here already, and open ones that can go on here. */
export interface Brought {
  readonly added: number;
  readonly known: number;
  readonly open: number;
}

/**
 * Takes in what was once taken along: the file of everything, or a transcript. What is missing is added, what is here
 * stays, one attempt counts once; this device goes on from the other's chain. Nothing is written unless the whole file
 * holds.
 * @example await bringBack(await file.text()) → { ok: true, value: { added: 12, known: 3, open: 1 } }
 */
export async function bringBack(text: string): Promise<Result<Brought, Issue>> {
  const isTranscript = text.startsWith('{"dev":');
  const file = isTranscript ? null : readEverything(text);
  if (file?.ok === false) return file;
  const everything = file?.value ?? null;
  const bytes = new TextEncoder().encode(everything === null ? text : everything.transcript);
  const read = await readTranscript(bytes, await browserVerify());
  if (!read.ok)
    return err(everything === null && read.error[0] ? read.error[0] : { code: 'E_BACKUP_DAMAGED' });
  const transcript = read.value;
  const store = await openStore();
  try {
    const own = await store.profile();
    const theirs = transcript.learner.number === NOBODY.number ? null : transcript.learner;
    if (isOther(own, theirs)) return err({ code: 'E_BACKUP_OTHER' });
    const before = new Set((await store.entries()).map(attemptLine));
    await takeIn(store, transcript, before);
    if (own === null && theirs !== null) await store.saveProfile(theirs);
    const open = everything === null ? 0 : await bringDrafts(store, everything);
    if (everything !== null) await bringRest(everything);
    const came = attemptsOf(transcript.ledger).length;
    const added = (await store.entries()).filter((entry) => !before.has(attemptLine(entry))).length;
    return ok({ added, known: came - added, open });
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    return err(cause.issue.code === FORK ? { code: 'E_BACKUP_FORK' } : cause.issue);
  } finally {
    store.close();
  }
}

/** Two numbers are two people. A corrected name is not. */
function isOther(own: Learner | null, theirs: Learner | null): boolean {
  return own !== null && theirs !== null && own.number !== theirs.number;
}

/**
 * A database that was cut short has its own chain only in part and must not write on in it. If the file holds all that is
 * left here, the device begins anew, under another key, and goes on from the file.
 */
async function takeIn(store: Store, transcript: Transcript, here: ReadonlySet<string>): Promise<void> {
  try {
    await store.takeIn(transcript);
  } catch (cause) {
    const theirs = new Set(transcript.entries.map(attemptLine));
    const contained = [...here].every((line) => theirs.has(line));
    if (!(cause instanceof StoreError) || cause.issue.code !== FORK || !contained) throw cause;
    await forgetLedger();
    const anew = await openStore();
    try {
      await anew.takeIn(transcript);
    } finally {
      anew.close();
    }
  }
}

async function forgetLedger(): Promise<void> {
  const database = createDatabase();
  await database.use(async (connection) => {
    const stores = ['keys', 'entries', 'carried'] as const;
    const transaction = connection.transaction([...stores, 'device'], 'readwrite', STRICT);
    await Promise.all([
      transaction.objectStore('device').delete('id'),
      ...stores.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  });
  database.close();
  dropCanary();
}

/** Open attempts that were not handed in meanwhile; one that is open here at the same quiz stays the one to go on with. */
async function bringDrafts(store: Store, everything: Everything): Promise<number> {
  const over = new Set((await store.entries()).map(({ id }) => id));
  let brought = 0;
  for (const { draft, answers } of draftsIn(everything)) {
    if (over.has(draft.id) || (await store.draft(draft.quiz)) !== null) continue;
    await store.begin(draft);
    for (const [place, item] of answers) await store.answer(draft.id, place, item);
    brought++;
  }
  return brought;
}

async function bringRest(everything: Everything): Promise<void> {
  const study = openStudy();
  try {
    const own = new Map((await study.cards()).map((card) => [card.id, card]));
    await study.putCards(cardsIn(everything).filter((card) => saysMore(own.get(card.id), card)));
    for (const event of practiceIn(everything)) await study.putPractice(event);
  } finally {
    study.close();
  }
  for (const [document, passages] of Object.entries(listsIn(everything.keys['sanyu-read']))) {
    for (const passage of passages) markRead(document, passage);
  }
  for (const word of listsIn(`{"words":${everything.keys['sanyu-words'] ?? '[]'}}`).words ?? []) {
    keepWord(word, true);
  }
}

/** Lists of texts by name; what is something else is nothing. */
function listsIn(text = '{}'): Readonly<Record<string, readonly string[]>> {
  try {
    const lists = Object.entries(JSON.parse(text) as object).filter(
      (pair): pair is [string, string[]] =>
        Array.isArray(pair[1]) && pair[1].every((one) => typeof one === 'string'),
    );
    return Object.fromEntries(lists);
  } catch {
    return {};
  }
}
