import { expect, test } from 'vitest';
import { isNews, summarise } from '#core/ledger/summary.ts';
import { attempt } from './builders.ts';
import { ledgerOf, moment } from './signing.ts';

const card = (started: string | null, reviews: number) => ({ started, memory: { reviews } });

test('counts passages of each document, in the order of their names', () => {
  const { read } = summarise({ county: ['s1-p1'], bureau: ['s1-p1', 's1-p2'], town: [] }, []);

  expect(read).toEqual([
    { doc: 'bureau', n: 2 },
    { doc: 'county', n: 1 },
  ]);
});

test('counts cards, those begun, and all their reviews', () => {
  expect(summarise({}, [])).toEqual({ read: [], cards: { all: 0, seen: 0, reviews: 0 } });
  expect(summarise({}, [card(null, 0), card('2026-11-22', 3), card('2026-11-23', 4)]).cards).toEqual({
    all: 3,
    seen: 2,
    reviews: 7,
  });
});

test('leaves out what no record has room for', () => {
  const longest = 'd'.repeat(100);
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`doc-${i + 1000}`, ['p']]));

  expect(summarise({ [longest]: ['p'], [`${longest}d`]: ['p'] }, []).read).toEqual([{ doc: longest, n: 1 }]);
  expect(summarise(many, []).read).toHaveLength(500);
  expect(summarise(many, []).read.at(-1)).toEqual({ doc: 'doc-1499', n: 1 });
});

test('is news when the last summary says something else, or the first would say anything', () => {
  const nothing = summarise({}, []);
  const first = summarise({ county: ['s1-p1'] }, [card('2026-11-22', 1)]);
  const second = summarise({ county: ['s1-p1', 's1-p2'] }, [card('2026-11-22', 1)]);
  const reviewed = summarise({ county: ['s1-p1'] }, [card('2026-11-22', 2)]);
  const ledger = ledgerOf(null, [
    { type: 'summary', ...moment(1), ...nothing },
    { type: 'summary', ...moment(2), ...first },
    attempt(),
  ]);

  expect(isNews(ledgerOf(null), nothing)).toBe(false);
  expect(isNews(ledgerOf(null), first)).toBe(true);
  expect(isNews(ledger, first)).toBe(false);
  expect(isNews(ledger, second)).toBe(true);
  expect(isNews(ledger, reviewed)).toBe(true);
  expect(isNews(ledger, nothing)).toBe(true);
});
