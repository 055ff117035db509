import type { SafeKeeping } from '#core/my-data/nudge.ts';
import { personal } from './person.ts';

/* What has left this browser. Shape under the key below: {"count":12,"asked":"2026-11-22T08:30:00.000Z"}. */
const KEY = personal('sanyu-safe');
const NOTHING: SafeKeeping = { count: 0, asked: null };

/** What cannot be read counts as nothing: better one word too many. */
export function safeKeeping(): SafeKeeping {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return NOTHING;
    const { count, asked } = stored as Partial<Record<keyof SafeKeeping, unknown>>; // Each is checked here.
    return {
      count: Number.isSafeInteger(count) ? Number(count) : 0,
      asked: typeof asked === 'string' ? asked : null,
    };
  } catch {
    return NOTHING;
  }
}

/** So many attempts are outside of this browser now. */
export function markSafe(count: number): void {
  write({ count, asked: null });
}

/** Of so many attempts, those that are nowhere but in this browser. */
export function nowhereElse(count: number): number {
  return Math.max(0, count - safeKeeping().count);
}

/** The learner wants to hear of it later. */
export function markAsked(at: string): void {
  write({ ...safeKeeping(), asked: at });
}

/**
 * Days after which a record that is nowhere else is worth a word: WebKit deletes after seven without a visit.
 * @example patience() → 7
 */
export function patience(): number {
  return navigator.vendor.startsWith('Apple') ? 5 : 7;
}

function write(keeping: SafeKeeping): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(keeping));
  } catch {
    // Then it is said again.
  }
}
