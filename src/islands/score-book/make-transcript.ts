import { attemptsOf } from '#core/ledger/attempts-of.ts';
import type { Learner } from '#core/ledger/entry.ts';
import { signTranscript } from '#core/ledger/signed-transcript.ts';
import { isNews, summarise } from '#core/ledger/summary.ts';
import { browserClock } from '#platform/clock.ts';
import { randomId } from '#platform/random-id.ts';
import { openStore, type Store } from '#platform/store.ts';
import { openStudy } from '#platform/study-store.ts';
import { fileName } from './attempts-sheet.ts';

/** A transcript as it leaves the device, whichever way it goes. */
export interface MadeTranscript {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Made of codes, without an extension: `sanyu-007-20261122`. */
  readonly name: string;
  /** Finished attempts in it. */
  readonly attempts: number;
}

/** The one place where a transcript is written for handing in: all the device holds, signed where it has a key. */
export async function makeTranscript(learner: Learner): Promise<MadeTranscript> {
  const store = await openStore();
  try {
    await bringUpToDate(store);
    const at = browserClock.now();
    const [ledger, signer] = await Promise.all([store.ledger(), store.signer()]);
    const text = await signTranscript({ ledger, learner, at }, signer);
    const bytes = new TextEncoder().encode(text);
    return { bytes, name: fileName(learner.number, at, ''), attempts: attemptsOf(ledger).length };
  } finally {
    store.close();
  }
}

/** Records how far reading and cards have come, when that has changed. */
async function bringUpToDate(store: Store): Promise<void> {
  const study = openStudy();
  const [ledger, read, cards] = await Promise.all([store.ledger(), store.progress(), study.cards()]);
  study.close();
  const summary = summarise(read, cards);
  if (!isNews(ledger, summary)) return;
  const moment = { id: randomId(16), at: browserClock.now(), tz: browserClock.offset() };
  await store.append({ type: 'summary', ...moment, ...summary });
}
