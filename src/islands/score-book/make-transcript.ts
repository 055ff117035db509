import type { Learner } from '#core/ledger/entry.ts';
import { formatTranscript } from '#core/ledger/transcript.ts';
import { browserClock } from '#platform/clock.ts';
import { fileName } from './attempts-sheet.ts';
import type { Kept } from './book.ts';

/** A transcript as it leaves the device, whichever way it goes. */
export interface MadeTranscript {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Made of codes, without an extension: `sanyu-007-20261122`. */
  readonly name: string;
}

/** The one place where a transcript is written for handing in. */
export function makeTranscript(
  { device, entries }: Pick<Kept, 'device' | 'entries'>,
  learner: Learner,
): Promise<MadeTranscript> {
  const at = browserClock.now();
  const bytes = new TextEncoder().encode(formatTranscript({ device, learner, entries, at }));
  return Promise.resolve({ bytes, name: fileName(learner.number, at, '') });
}
