import * as attemptLock from '#platform/attempt-lock.ts';
import { verifyChain } from '#core/ledger/chain.ts';
import { readTranscript, signTranscript } from '#core/ledger/signed-transcript.ts';
import { browserVerify } from '#platform/device-key.ts';
import * as backups from '#platform/backups.ts';
import { bringBack } from '#platform/bring-back.ts';
import { browserClock } from '#platform/clock.ts';
import { randomId } from '#platform/random-id.ts';
import { formatEverything } from '#core/my-data/everything.ts';
import { readAll } from '#platform/everything.ts';
import * as people from '#platform/people.ts';
import { askToPersist, persistence } from '#platform/persistence.ts';
import { PERSON } from '#platform/person.ts';
import * as pin from '#platform/pin.ts';
import * as myWords from '#platform/my-words.ts';
import * as readingProgress from '#platform/reading-progress.ts';
import * as safeKeeping from '#platform/safe-keeping.ts';
import { saveFile } from '#platform/save-file.ts';
import { secureAttempt } from '#platform/secure-attempt.ts';
import { openStore } from '#platform/store.ts';
import { openStudy } from '#platform/study-store.ts';
import * as dueCards from '#platform/due-cards.ts';
import { workHere } from '#platform/work.ts';

/** What the test page puts on `globalThis.sanyu`. */
const sanyu = {
  ...attemptLock,
  ...myWords,
  ...people,
  ...pin,
  PERSON,
  ...backups,
  ...readingProgress,
  ...safeKeeping,
  askToPersist,
  bringBack,
  formatEverything,
  ...dueCards,
  browserClock,
  browserVerify,
  openStore,
  persistence,
  readAll,
  secureAttempt,
  openStudy,
  randomId,
  readTranscript,
  saveFile,
  signTranscript,
  workHere,
  verifyChain,
};
export type Sanyu = typeof sanyu;

Object.assign(globalThis, { sanyu });
