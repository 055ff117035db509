import type { Countdown } from './match.ts';

/**
 * Milliseconds that are left of a countdown at a moment of the machine's clock, never below 0.
 * @example timeLeft({ left: 30_000, since: 1_000 }, 5_000) → 26_000
 */
export function timeLeft({ left, since }: Countdown, now: number): number {
  return since === null ? left : Math.max(0, left - Math.max(0, now - since));
}

/** The same countdown, standing still from `now` on. */
export function stopped(clock: Countdown | null, now: number): Countdown | null {
  return clock === null ? null : { left: timeLeft(clock, now), since: null };
}

/** The same countdown, running from `now` on. */
export function started(clock: Countdown | null, now: number): Countdown | null {
  if (clock?.since !== null) return clock;
  return { left: clock.left, since: now };
}
