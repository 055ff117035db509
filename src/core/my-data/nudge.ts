const DAY = 86_400_000;
/** So many attempts that are nowhere else are worth a word. */
const ATTEMPTS = 5;

/** What is known about copies of the record outside of this browser. */
export interface SafeKeeping {
  /** Finished attempts there were when one was last handed in or taken along. */
  readonly count: number;
  /** When the learner last said "later"; `null` if never. */
  readonly asked: string | null;
}

/**
 * How many finished attempts a learner should be asked to hand in or take along now; 0 when nobody should be bothered.
 * From five on, or once the oldest of them is `days` old (Safari deletes after seven days without a visit), and for a day
 * after "later" not at all.
 * @example unsafe({ count: 2, asked: null }, ends, { now, days: 7 }) → 5
 */
export function unsafe(
  keeping: SafeKeeping,
  ends: readonly string[],
  { now, days }: { readonly now: string; readonly days: number },
): number {
  const time = Date.parse(now);
  const passed = (since: string) => time - Date.parse(since);
  // A clock that was set back must not silence it for good.
  if (keeping.asked !== null && passed(keeping.asked) >= 0 && passed(keeping.asked) < DAY) return 0;
  // After a deletion there are fewer than once were safe.
  const only = ends.slice(Math.min(keeping.count, ends.length));
  const oldest = only[0];
  if (oldest === undefined) return 0;
  return only.length >= ATTEMPTS || passed(oldest) >= days * DAY ? only.length : 0;
}
