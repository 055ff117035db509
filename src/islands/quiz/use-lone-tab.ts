import { useEffect, useRef } from 'react';
import { holdAttempt, type Release } from '#platform/attempt-lock.ts';

/**
 * Runs something only while no other tab is at the same quiz; else `refused`. Held until `over`: two tabs that answer
 * one attempt would overwrite each other.
 */
export function useLoneTab(quiz: string, over: boolean) {
  const release = useRef<Release | null>(null);
  useEffect(() => {
    if (!over) return;
    release.current?.();
    release.current = null;
  }, [over]);
  return async (go: () => Promise<void>, refused: () => void) => {
    release.current ??= await holdAttempt(quiz);
    if (release.current === null) refused();
    else await go();
  };
}
