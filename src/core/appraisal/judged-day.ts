import { plansOf } from './due-days.ts';
import type { Plan } from './plan.ts';
import type { Scheme } from './scheme.ts';
import type { AsOf } from './workspace.ts';

/**
 * The day as of which a sheet is judged, the same in the page and in the terminal: today, the plan's check in the middle
 * of the year, or the end. `today` is the day by the calendar of whoever asks. Never outside the period.
 * @example judgedDay('today', scheme, plans, '2027-02-01') → '2026-12-31'
 */
export function judgedDay(asOf: AsOf, scheme: Scheme, plans: readonly Plan[], today: string): string {
  const { from, until } = scheme.period;
  const [plan] = plansOf(scheme, plans);
  const day = { today, check: plan?.check ?? today, end: until }[asOf];
  if (day < from) return from;
  return day > until ? until : day;
}
