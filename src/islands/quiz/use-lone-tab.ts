import { useEffect, useRef } from 'react';
import { holdAttempt, type Release } from '#platform/attempt-lock.ts';

/**
 * Runs something only while no other tab is at the same quiz; else `refused`. Held until `over`: two tabs that answer
 * one attempt would overwrite each other.
 */
export function useLoneTab(quiz: string, over: boolean) {
  // The promise and not what it gives: a second step must not wait for the lock the first is about to get.
  const held = useRef<Promise<Release | null> | null>(null);
  useEffect(() => {
    if (!over) return;
    void held.current?.then((release) => release?.());
    held.current = null;
  }, [over]);
  return async (go: () => Promise<void>, refused: () => void) => {
    held.current ??= holdAttempt(quiz);
    if ((await held.current) !== null) return go();
    held.current = null;
    refused();
  };
}
