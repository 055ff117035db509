import type { Act, MatchEvent, SetUp } from './act.ts';
import { applyAct, type PlainAct } from './apply.ts';
import { beginMatch, type Match } from './match.ts';

/** A match with what only its log knows. */
export interface Replay {
  readonly match: Match;
  readonly events: readonly MatchEvent[];
  /** Acts that were taken back. */
  readonly struck: ReadonlySet<number>;
  /** Acts that no longer fit, because something before them was taken back. They count for nothing. */
  readonly idle: ReadonlySet<number>;
}

/**
 * The match that follows from a log.
 * @example replay(setUp, events).match.turns.length
 */
export function replay(setUp: SetUp, events: readonly MatchEvent[]): Replay {
  const struck = new Set<number>();
  for (const { act } of events) {
    if (act.type === 'strike') struck.add(act.of);
    if (act.type === 'restore') struck.delete(act.of);
  }
  const idle = new Set<number>();
  let match = beginMatch(setUp);
  for (const event of events) {
    const plain = plainOf(event);
    if (plain === null || struck.has(event.seq)) continue;
    const next = applyAct(match, plain);
    if (next === null) idle.add(event.seq);
    else match = next;
  }
  return { match, events, struck, idle };
}

/**
 * The log with one act more; `null` when the act does not fit now. Striking and restoring play the whole log again, all
 * others only go on from where it stands: the same in either way.
 * @example extend(log, { type: 'void' }, now)
 */
export function extend(log: Replay, act: Act, at: number): Replay | null {
  const { events, struck, idle } = log;
  const event: MatchEvent = { seq: events.length, at, act };
  const longer = [...events, event];
  if (act.type === 'strike' || act.type === 'restore') {
    const of = events[act.of];
    const fits = of !== undefined && plainOf(of) !== null && struck.has(act.of) === (act.type === 'restore');
    return fits ? replay(log.match.setUp, longer) : null;
  }
  const match = applyAct(log.match, { ...event, act });
  return match === null ? null : { match, events: longer, struck, idle };
}

/**
 * What taking back takes back: the last act that still counts. What only the projector shows is no act to take back.
 * @example undoable(log) → 41
 */
export function undoable({ events, struck, idle }: Replay): number | null {
  const done = events.filter((event) => counts(event) && !struck.has(event.seq) && !idle.has(event.seq));
  return done.at(-1)?.seq ?? null;
}

/**
 * What was taken back last, while nothing new was done since.
 * @example redoable(log) → 41
 */
export function redoable({ events, struck }: Replay): number | null {
  for (const event of [...events].reverse()) {
    const { act } = event;
    if (act.type === 'strike' && struck.has(act.of)) return act.of;
    if (counts(event)) return null;
  }
  return null;
}

function counts(event: MatchEvent): boolean {
  return plainOf(event) !== null && event.act.type !== 'show';
}

function plainOf({ seq, at, act }: MatchEvent) {
  if (act.type === 'strike' || act.type === 'restore') return null;
  const plain: PlainAct = act;
  return { seq, at, act: plain };
}
