import { expect, test } from 'vitest';
import { graded, newCard } from '#core/cards/card.ts';
import { cardsIn, practiceIn, saysMore } from '#core/my-data/kept-rows.ts';

const NOW = '2026-11-30T01:02:03.004Z';
const LATER = '2026-12-01T01:02:03.004Z';

function file(stores: Record<string, readonly unknown[]>) {
  const rows = Object.entries(stores).map(([name, values]) => [
    name,
    values.map((value, key) => ({ key, value })),
  ]);
  return { at: NOW, transcript: '', stores: Object.fromEntries(rows) as never, keys: {} };
}

test('every card the scheduler makes comes back as it was', () => {
  let card = newCard('key-terms#jizhi', NOW);
  const cards = [card];
  for (const grade of ['good', 'easy', 'again', 'hard'] as const) {
    card = graded(card, grade, LATER);
    cards.push(card);
  }

  expect(cardsIn(file({ cards }))).toEqual(cards);
});

test('takes nothing that is no card and nothing that was not practised', () => {
  const card = newCard('key-terms#jizhi', NOW);
  const wrong = [null, 7, {}, { ...card, due: 'soon' }, { ...card, note: 'x' }, { ...card, memory: {} }];
  const out = { kind: 'out', q: 'q-1', at: NOW };

  expect(cardsIn(file({ cards: wrong }))).toEqual([]);
  expect(practiceIn(file({ practice: [out, { ...out, at: 1 }, { ...out, kind: 'in' }, null] }))).toEqual([
    out,
  ]);
  expect([cardsIn(file({})), practiceIn(file({}))]).toEqual([[], []]);
});

test('a card is replaced only by one that was graded more often', () => {
  const fresh = newCard('key-terms#jizhi', NOW);
  const seen = graded(fresh, 'good', LATER);

  expect(saysMore(undefined, fresh)).toBe(true);
  expect(saysMore(fresh, seen)).toBe(true);
  expect(saysMore(seen, fresh)).toBe(false);
  expect(saysMore(seen, seen)).toBe(false);
});
