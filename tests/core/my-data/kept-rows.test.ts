import { expect, test } from 'vitest';
import { graded, newCard } from '#core/cards/card.ts';
import { cardsIn, draftsIn, practiceIn, saysMore } from '#core/my-data/kept-rows.ts';

import { attempt } from '../ledger/builders.ts';

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

test('an open attempt comes back with its answers in their places, and nothing that is none', () => {
  const { id, quiz, bank, seed, lang, start } = attempt();
  const row = { id, quiz, bank, seed, lang, start, ms: 40, flagged: ['q-1'], left: { ms: 5, at: NOW } };
  const item = { q: 'q-3', a: 'b', ms: 7 };
  const stores = {
    drafts: [row, { ...row, sit: 'x' }, { ...row, seed: 1 }, { ...row, items: [] }, null].map((value) => ({
      key: id,
      value,
    })),
    answers: [
      { key: [id, 3], value: item },
      { key: [id, 4], value: { q: 'q-4' } },
      { key: [id, -1], value: item },
      { key: ['f'.repeat(32), 0], value: item },
      { key: 7, value: item },
    ],
  };

  expect(draftsIn({ at: NOW, transcript: '', stores, keys: {} })).toEqual([
    { draft: { ...row, items: [] }, answers: [[3, item]] },
  ]);
  expect(draftsIn(file({}))).toEqual([]);
});

test('a card is replaced only by one that was graded more often', () => {
  const fresh = newCard('key-terms#jizhi', NOW);
  const seen = graded(fresh, 'good', LATER);

  expect(saysMore(undefined, fresh)).toBe(true);
  expect(saysMore(fresh, seen)).toBe(true);
  expect(saysMore(seen, fresh)).toBe(false);
  expect(saysMore(seen, seen)).toBe(false);
});
