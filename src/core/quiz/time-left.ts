import type { Draft } from '#core/ledger/ports.ts';

/**
 * Milliseconds left of a time limit when an attempt is opened again. Real time counts: the limit runs on while the page
 * is closed, by the wall clock, because no other clock outlives a page. A clock that was set back gives no more time than
 * was left when the page last wrote it down; and it never is more than the start leaves, unless the page was still
 * counting when this clock said it was over: then the clock was set forward, and what was written down alone counts.
 * @example timeLeft({ start: '2026-12-01T08:00:00.000Z' }, 600_000, '2026-12-01T08:04:00.000Z') → 360_000
 */
export function timeLeft(draft: Pick<Draft, 'start' | 'left'>, limit: number, now: string): number {
  const known = draft.left ?? { ms: limit, at: draft.start };
  const between = (from: string, to: string) => Math.max(0, Date.parse(to) - Date.parse(from));
  const setForward = between(draft.start, known.at) > limit;
  const byStart = setForward ? limit : limit - between(draft.start, now);
  return Math.max(0, Math.min(byStart, known.ms - between(known.at, now)));
}
