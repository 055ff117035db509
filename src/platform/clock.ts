import type { Moment } from '#core/cards/deck.ts';
import type { Clock } from '#core/ledger/ports.ts';

/** The device's own clock. Whole milliseconds, because records hold integers only. */
export const browserClock: Clock = {
  now: () => new Date().toISOString(),
  // The platform counts minutes west.
  offset: () => 0 - new Date().getTimezoneOffset(),
  monotonic: () => Math.floor(performance.now()),
};

/** Now, and how the device's calendar stands to it. */
export function moment(): Moment {
  return { now: browserClock.now(), offset: browserClock.offset() };
}
