import { localDay } from './local-day.ts';
import { personal } from './person.ts';

/*
 * How many word cards wait on each day, for pages that must not open the database. Shape under the key below:
 * {"2026-11-23":5,"2026-11-24":20}, only days on which the number changes. What cannot be read is nothing.
 */
const KEY = personal('sanyu-due');

/** Keeps the figures, or goes without where the browser keeps nothing. */
export function keepDueCards(byDay: Readonly<Record<string, number>>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(byDay));
  } catch {
    // The cards themselves say it too.
  }
}

/**
 * How many cards wait today.
 * @example dueCards('2026-11-24') → 20
 */
export function dueCards(today = localDay()): number {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const days = Object.entries(stored as object)
      .filter(([day]) => day <= today)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const [, count]: readonly unknown[] = days.at(-1) ?? [];
    return typeof count === 'number' ? count : 0;
  } catch {
    return 0;
  }
}
