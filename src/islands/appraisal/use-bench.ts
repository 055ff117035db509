import { useReducer, useRef } from 'react';
import type { MarkingMaterial } from '#core/appraisal/marking-key.ts';
import { startMerge, type Merge } from '#core/appraisal/merge.ts';
import { TRANSCRIPT_LIMITS } from '#core/ledger/transcript-shape.ts';
import { browserClock } from '#platform/clock.ts';
import { browserVerify } from '#platform/device-key.ts';
import { fetchBank } from '#platform/fetch-bank.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { EMPTY_BENCH, work } from './bench.ts';

/** How many files are read before the page may draw: a few milliseconds' work. */
const BATCH = 8;

/** Reads files one after the other into one merge, in memory only. */
export function useBench(bankUrls: readonly string[], rules: Pick<MarkingMaterial, 'blueprints' | 'errata'>) {
  const [bench, dispatch] = useReducer(work, EMPTY_BENCH);
  const merge = useRef<Merge | null>(null);
  const waiting = useRef<File[]>([]);
  const busy = useRef(false);

  const ready = async (): Promise<Merge | null> => {
    if (merge.current !== null) return merge.current;
    const fetched = await Promise.all(bankUrls.map(fetchBank));
    const banks = fetched.filter((bank) => bank !== null);
    // A missing bank would make honest attempts look unverifiable, so nothing is marked without all of them.
    if (banks.length < fetched.length) return null;
    const material = { ...rules, banks, models: QUESTION_MODELS, now: browserClock.now() };
    return (merge.current = startMerge(material, await browserVerify()));
  };

  const drain = async () => {
    if (busy.current) return;
    busy.current = true;
    while (waiting.current.length > 0) {
      const into = await ready();
      if (into === null) {
        dispatch({ type: 'no-banks' });
        break;
      }
      const files = waiting.current.splice(0, BATCH);
      const read = await Promise.all(files.map(readBounded));
      // Else the bench was cleared while these were being read.
      if (merge.current === into) {
        for (const file of read) await into.add(file);
        dispatch({ type: 'read', files: files.length });
      }
      await drawn();
    }
    if (merge.current !== null) dispatch({ type: 'merged', appraisal: merge.current.appraisal() });
    busy.current = false;
  };

  return {
    bench,
    add: (files: readonly File[]) => {
      waiting.current.push(...files);
      dispatch({ type: 'chosen', files: files.length });
      if (files.length > 0) void drain();
    },
    retry: () => void drain(),
    clear: () => {
      merge.current = null;
      waiting.current = [];
      dispatch({ type: 'cleared' });
    },
  };
}

/** One byte more than a transcript may have is enough to see that it is none. */
async function readBounded(file: File) {
  const bytes = await file.slice(0, TRANSCRIPT_LIMITS.bytes + 1).arrayBuffer();
  return { name: file.name, bytes: new Uint8Array(bytes) };
}

/** Lets the page draw and answer taps between two batches. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
