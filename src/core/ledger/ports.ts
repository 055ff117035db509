/** The time, handed in: the core has no clock of its own. */
export interface Clock {
  /** `2026-11-22T08:30:00.000Z` */
  now(): string;
  /** Minutes east of UTC. */
  offset(): number;
  /** Milliseconds that never go back. */
  monotonic(): number;
}
