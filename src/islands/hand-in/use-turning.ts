import { useEffect, useState } from 'react';
import { keepAwake } from '#platform/keep-awake.ts';

/** Milliseconds a code is shown: a camera sees it several times, and nothing changes more than twice a second. */
export const SHOWN = 800;

/** Which of the codes is shown, and whether they are turning. */
export interface Turning {
  readonly playing: boolean;
  /** From 1. */
  readonly number: number;
  play(): void;
  pause(): void;
  /** Stops at a code; beyond the last comes the first. */
  show(number: number): void;
}

/** Shows `total` codes in turn. Who asked for little motion turns them by hand until they press play. */
export function useTurning(total: number): Turning {
  const [playing, setPlaying] = useState(
    () => total > 1 && !matchMedia('(prefers-reduced-motion: reduce)').matches,
  );
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!playing) return;
    const release = keepAwake();
    const timer = setInterval(() => setAt((now) => (now + 1) % total), SHOWN);
    return () => {
      clearInterval(timer);
      release();
    };
  }, [playing, total]);
  return {
    playing,
    // A record that became shorter has fewer codes.
    number: (at % total) + 1,
    play: () => setPlaying(true),
    pause: () => setPlaying(false),
    show: (number) => {
      setPlaying(false);
      setAt((number - 1 + total) % total);
    },
  };
}
