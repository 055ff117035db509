import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRADES, graded, newCard, type WordCard } from '#core/cards/card.ts';
import { dayOf, dueByDay, dueToday, nextCard, nextDue, NEW_A_DAY, type Moment } from '#core/cards/deck.ts';

const MORNING = '2026-11-23T01:00:00.000Z';
const at = (now: string, offset = 480): Moment => ({ now, offset });
const minutes = (now: string, count: number) => new Date(Date.parse(now) + count * 60_000).toISOString();
const deck = (count: number, added = MORNING) =>
  Array.from({ length: count }, (_, index) => newCard(`words#t${String(index).padStart(2, '0')}`, added));

/** The deck after the learner has graded everything the day has, at most so many cards. */
function wholeDay(cards: readonly WordCard[], start: string, most = 500) {
  let [now, left, seen] = [start, cards, 0];
  for (; seen < most; seen++) {
    const card = nextCard(left, at(now));
    if (card === null) break;
    const next = graded(card, 'good', now);
    left = left.map((one) => (one.id === card.id ? next : one));
    now = minutes(now, 1);
  }
  return { left, now, seen };
}

describe('a card', () => {
  test('comes back the sooner the less it was known', () => {
    const dues = GRADES.map((grade) => graded(newCard('a#b', MORNING), grade, MORNING).due);
    expect(dues).toEqual([...dues].sort());
    expect(new Set(dues).size).toBe(GRADES.length);
  });

  test('comes back later each time it is known, and never much later than in a year', () => {
    let card = newCard('a#b', MORNING);
    let days = -1;
    for (let review = 0; review < 12; review++) {
      card = graded(card, 'easy', card.due);
      expect(card.memory.days).toBeGreaterThanOrEqual(days);
      days = card.memory.days;
    }
    expect(days).toBeGreaterThanOrEqual(365);
    // Easier is always later, by a day where the year is full.
    expect(days).toBeLessThanOrEqual(367);
  });

  test('is plain values, so that what is stored and read back is scheduled alike', () => {
    const grades = fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(grades, (all) => {
        let [here, stored] = [newCard('a#b', MORNING), newCard('a#b', MORNING)];
        for (const grade of all) {
          here = graded(here, grade, here.due);
          stored = JSON.parse(JSON.stringify(graded(stored, grade, stored.due))) as WordCard;
        }
        expect(stored).toEqual(here);
        expect(Date.parse(here.due)).toBeGreaterThan(Date.parse(here.memory.last ?? ''));
      }),
    );
  });
});

describe('a day', () => {
  test('takes so many new cards and no more, however many there are', () => {
    const { left, now } = wholeDay(deck(40), MORNING);

    expect(left.filter(({ started }) => started !== null)).toHaveLength(NEW_A_DAY);
    expect(nextCard(left, at(now))).toBeNull();
    expect(dueToday(left, at(now))).toBe(0);
    expect(nextDue(left)).not.toBeNull();
  });

  test('ends by the calendar of the device and not of Greenwich', () => {
    expect(dayOf(at('2026-11-22T20:00:00.000Z'))).toBe('2026-11-23');
    expect(dayOf(at('2026-11-22T20:00:00.000Z', 0))).toBe('2026-11-22');
  });

  test('brings a card that was not known back before it ends', () => {
    const [card] = deck(1);
    const again = graded(card!, 'again', MORNING);
    expect(nextCard([again], at(MORNING))?.id).toBe(card!.id);
    expect(dueToday([again], at(MORNING))).toBe(1);
  });

  test('shows what is due before anything new, and a card to be learnt soon after the new ones', () => {
    const [first, second, third] = deck(3, '2026-11-01T01:00:00.000Z');
    const known = { ...graded(first!, 'easy', '2026-11-01T01:00:00.000Z'), id: 'known' };
    const learning = { ...graded(second!, 'good', MORNING), id: 'learning' };
    expect(nextCard([third!, learning, known], at(MORNING))?.id).toBe('known');
    expect(nextCard([third!, learning], at(MORNING))?.id).toBe(third!.id);
    expect(nextCard([learning], at(MORNING))?.id).toBe('learning');
  });

  test('never shows a card the learner took out', () => {
    const cards = deck(3).map((card) => ({ ...card, out: true }));
    expect(nextCard(cards, at(MORNING))).toBeNull();
    expect(dueToday(cards, at(MORNING))).toBe(0);
    expect(nextDue(cards)).toBeNull();
  });
});

test('the figures for other pages are those the cards give on each day itself', () => {
  const { left, now } = wholeDay(deck(20), MORNING);
  const figures = dueByDay(left, at(now));

  expect(figures['2026-11-23']).toBe(0);
  for (const day of Object.keys(figures).slice(1)) {
    expect(figures[day]).toBe(dueToday(left, at(`${day}T01:00:00.000Z`)));
  }
});
