import type { Issue } from '#core/issue.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { listReferences } from '#core/quiz/bank-references.ts';

const MINUTE = 60_000;
/** How far the wall clock and the counted time may be apart. */
const DRIFT = 2 * MINUTE;
/** How far two clocks that are right may be apart. */
const SKEW = 10 * MINUTE;
const FAST = 1000;
/** A bank's version names the month it was released in; it began somewhere on Earth a day before it does in UTC. */
const DAY = 24 * 60 * MINUTE;

type Flag = Pick<Issue, 'code' | 'values'>;

/**
 * What the times of one attempt say against one another (records.md 1.4). None of it changes points; a clock proves
 * nothing, it only contradicts itself. `now` is the clerk's time, `null` where there is none to go by.
 * @example clockFlags({ ...entry, end: entry.start, ms: 600_000 }, now) → [{ code: 'E_TRANSCRIPT_CLOCK_DRIFT', values: { minutes: 10 } }]
 */
export function clockFlags(entry: Entry, now: string | null): readonly Flag[] {
  const [start, end] = [Date.parse(entry.start), Date.parse(entry.end)];
  const flags: Flag[] = [];
  const apart = Math.abs(end - start - entry.ms);
  if (end < start) flags.push({ code: 'E_TRANSCRIPT_CLOCK_BACK' });
  else if (apart > DRIFT) {
    flags.push({ code: 'E_TRANSCRIPT_CLOCK_DRIFT', values: { minutes: Math.round(apart / MINUTE) } });
  }
  const spent = entry.ans.reduce((sum, { ms }) => sum + ms, 0);
  if (spent > entry.ms) flags.push({ code: 'E_TRANSCRIPT_CLOCK_ITEMS' });
  const early = listReferences(entry.bank).find(({ ver }) => start < released(ver));
  if (early !== undefined) {
    flags.push({ code: 'E_TRANSCRIPT_CLOCK_EARLY', values: { bank: `${early.id}@${early.ver}` } });
  }
  if (now !== null && end > Date.parse(now) + SKEW) flags.push({ code: 'E_TRANSCRIPT_CLOCK_LATE' });
  if (isFast(entry)) flags.push({ code: 'E_TRANSCRIPT_CLOCK_FAST' });
  return flags;
}

/** The earliest moment at which `2026.11.1` can have been there; NaN, which nothing is before, for what is no such version. */
function released(version: string): number {
  const [, year, month] = /^(\d{4})\.(\d{1,2})\./.exec(version) ?? [];
  return Date.UTC(Number(year), Number(month) - 1) - DAY;
}

/** Whether the middle answer took less than a second; questions left open do not count, and three are too few to tell. */
function isFast({ ans }: Entry): boolean {
  const answered = ans.filter(({ a }) => a !== null);
  const fast = answered.filter(({ ms }) => ms < FAST);
  return answered.length > 3 && fast.length > answered.length >> 1;
}
