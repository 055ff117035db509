import { useEffect, useState } from 'react';
import { browserClock as clock } from '#platform/clock.ts';

/**
 * Milliseconds until a monotonic moment, read anew each second and whenever the page comes to the front: browsers let
 * the timers of pages in the background sleep, but their clock goes on. Never below 0.
 */
export function useTimeLeft(ends: number): number {
  const [left, setLeft] = useState(() => leftUntil(ends));
  useEffect(() => {
    const read = () => setLeft(leftUntil(ends));
    const ticking = setInterval(read, 1000);
    document.addEventListener('visibilitychange', read);
    addEventListener('pageshow', read);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', read);
      removeEventListener('pageshow', read);
    };
  }, [ends]);
  return left;
}

function leftUntil(ends: number): number {
  return Math.max(0, ends - clock.monotonic());
}
