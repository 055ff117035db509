import { useCallback, useRef } from 'react';
import { openBench, type BenchStore } from '#platform/bench-database.ts';

/** The kept work, opened by whoever needs it first; `null` where the device keeps nothing. */
export function useStore(): () => Promise<BenchStore | null> {
  const store = useRef<Promise<BenchStore | null> | null>(null);
  return useCallback(() => (store.current ??= openBench().catch(() => null)), []);
}
