import type { WordCard } from './card.ts';

/** A moment as the device sees it: the instant, and minutes east of UTC for the day it belongs to. */
export interface Moment {
  readonly now: string;
  readonly offset: number;
}

/** New cards a day: a whole glossary at once would come back as a whole glossary a day. */
export const NEW_A_DAY = 15;
/** A card that is being learnt comes back before its minutes are over when nothing else is left. */
const AHEAD = 20 * 60_000;
const MINUTE = 60_000;

/**
 * The day an instant falls on, by the device's calendar.
 * @example dayOf({ now: '2026-11-22T20:00:00.000Z', offset: 480 }) → '2026-11-23'
 */
export function dayOf({ now, offset }: Moment): string {
  return new Date(Date.parse(now) + offset * MINUTE).toISOString().slice(0, 10);
}

/**
 * The card to be shown now: one that is due, else a new one while the day still takes new ones, else one that is being
 * learnt and nearly due. `null` when the day is done.
 * @example nextCard(cards, { now, offset })?.id
 */
export function nextCard(cards: readonly WordCard[], moment: Moment): WordCard | null {
  const { now } = moment;
  const known = inDeck(cards).filter(({ started }) => started !== null);
  const due = known.filter((card) => (isLearning(card) ? card.due <= now : dueOn(card, moment)));
  const soon = known.filter((card) => isLearning(card) && msUntil(card, now) <= AHEAD);
  return earliest(due) ?? fresh(cards, moment)[0] ?? earliest(soon);
}

/**
 * How many cards are still to be done today, new ones within the day's measure.
 * @example dueToday(cards, moment) → 12
 */
export function dueToday(cards: readonly WordCard[], moment: Moment): number {
  return dueBy(cards, moment, dayOf(moment)) + fresh(cards, moment).length;
}

/**
 * How many cards will be waiting on each day from today on, if nothing is done before: only days on which the number
 * changes, by day. What other pages show without the cards themselves.
 * @example dueByDay(cards, moment) → { '2026-11-23': 5, '2026-11-24': 20 }
 */
export function dueByDay(cards: readonly WordCard[], moment: Moment): Readonly<Record<string, number>> {
  const today = dayOf(moment);
  const tomorrow = dayOf({ ...moment, now: new Date(Date.parse(moment.now) + 1440 * MINUTE).toISOString() });
  const later = inDeck(cards)
    .filter(({ started }) => started !== null)
    .map(({ due }) => dayOf({ ...moment, now: due }))
    .filter((day) => day > today);
  const unseen = inDeck(cards).filter(({ started }) => started === null).length;
  const days = [...new Set([tomorrow, ...later])].sort();
  return Object.fromEntries([
    [today, dueToday(cards, moment)],
    ...days.map((day) => [day, dueBy(cards, moment, day) + Math.min(unseen, NEW_A_DAY)] as const),
  ]);
}

/**
 * When the next card comes after the day is done; `null` without cards.
 * @example nextDue(cards) → '2026-11-24T08:30:00.000Z'
 */
export function nextDue(cards: readonly WordCard[]): string | null {
  return earliest(inDeck(cards).filter(({ started }) => started !== null))?.due ?? null;
}

function inDeck(cards: readonly WordCard[]): readonly WordCard[] {
  return cards.filter(({ out }) => !out);
}

// The oldest first; as many as the day still takes.
function fresh(cards: readonly WordCard[], moment: Moment): readonly WordCard[] {
  const today = dayOf(moment);
  const begun = cards.filter(
    ({ started }) => started !== null && dayOf({ ...moment, now: started }) === today,
  );
  const unseen = inDeck(cards).filter(({ started }) => started === null);
  return unseen
    .toSorted((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : 0))
    .slice(0, Math.max(0, NEW_A_DAY - begun.length));
}

function dueBy(cards: readonly WordCard[], moment: Moment, day: string): number {
  return inDeck(cards).filter(({ started, due }) => started !== null && dayOf({ ...moment, now: due }) <= day)
    .length;
}

function dueOn({ due }: WordCard, moment: Moment): boolean {
  return dayOf({ ...moment, now: due }) <= dayOf(moment);
}

function isLearning({ memory }: WordCard): boolean {
  return memory.state === 1 || memory.state === 3;
}

function msUntil({ due }: WordCard, now: string): number {
  return Date.parse(due) - Date.parse(now);
}

function earliest(cards: readonly WordCard[]): WordCard | null {
  return cards.reduce<WordCard | null>(
    (first, card) => (first === null || card.due < first.due ? card : first),
    null,
  );
}
