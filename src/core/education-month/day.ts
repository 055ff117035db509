/**
 * Whether a day written `2027-02-29` is in the calendar.
 * @example isCalendarDay('2027-02-29') === false
 */
export function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/**
 * The day after, for days of the calendar.
 * @example dayAfter('2026-12-31') === '2027-01-01'
 */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
