import * as attemptLock from '#platform/attempt-lock.ts';
import { verifyChain } from '#core/ledger/chain.ts';
import { browserClock } from '#platform/clock.ts';
import { randomId } from '#platform/random-id.ts';
import * as readingProgress from '#platform/reading-progress.ts';
import { saveFile } from '#platform/save-file.ts';
import { openStore } from '#platform/store.ts';

/** What the test page puts on `globalThis.sanyu`. */
const sanyu = {
  ...attemptLock,
  ...readingProgress,
  browserClock,
  openStore,
  randomId,
  saveFile,
  verifyChain,
};
export type Sanyu = typeof sanyu;

Object.assign(globalThis, { sanyu });
