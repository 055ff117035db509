import * as attemptLock from '#platform/attempt-lock.ts';
import { verifyChain } from '#core/ledger/chain.ts';
import { browserClock } from '#platform/clock.ts';
import { randomId } from '#platform/random-id.ts';
import * as readingProgress from '#platform/reading-progress.ts';
import { saveFile } from '#platform/save-file.ts';
import { openStore } from '#platform/store.ts';
import { openStudy } from '#platform/study-store.ts';
import * as dueCards from '#platform/due-cards.ts';

/** What the test page puts on `globalThis.sanyu`. */
const sanyu = {
  ...attemptLock,
  ...readingProgress,
  ...dueCards,
  browserClock,
  openStore,
  openStudy,
  randomId,
  saveFile,
  verifyChain,
};
export type Sanyu = typeof sanyu;

Object.assign(globalThis, { sanyu });
