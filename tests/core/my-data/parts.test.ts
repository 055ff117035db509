import { expect, test } from 'vitest';
import { holdings, PARTS } from '#core/my-data/parts.ts';

const AT = '2026-11-30T01:02:03.004Z';

function rows(count: number) {
  return Array.from({ length: count }, (_, key) => ({ key, value: { type: 'attempt', q: '字' } }));
}

test('counts attempts, drafts without their answers, passages and words one by one', () => {
  const entries = rows(12).map(({ key, value }) => ({ key, value: { ...value, id: key } }));
  const stores = { entries, drafts: rows(1), answers: rows(7) };
  const keys = { 'sanyu-read': '{"a":["p1","p2"],"b":["p1"]}', 'sanyu-words': '["x#1","x#2"]' };
  const counts = holdings({ at: AT, transcript: '', stores, keys }).map(({ part, count }) => [part, count]);

  expect(counts).toEqual([
    ['attempts', 12],
    ['drafts', 1],
    ['reading', 3],
    ['words', 2],
  ]);
});

test('measures in UTF-8 and adds up what belongs together', () => {
  const [drafts] = holdings({
    at: AT,
    transcript: '',
    stores: { drafts: rows(1), answers: rows(1) },
    keys: {},
  });

  expect(drafts).toEqual({ part: 'drafts', count: 1, bytes: 2 * '{"type":"attempt","q":"xyz"}'.length });
});

test('hides nothing it does not know', () => {
  const all = holdings({ at: AT, transcript: '', stores: { later: rows(2) }, keys: { 'sanyu-later': '1' } });

  expect(all.map(({ part, count }) => [part, count])).toEqual([
    ['choices', 1],
    ['other', 2],
  ]);
  expect(PARTS).toContain('other');
});

test('counts nothing in a damaged value but still tells its size', () => {
  const [reading] = holdings({ at: AT, transcript: '', stores: {}, keys: { 'sanyu-read': '{' } });

  expect(reading).toMatchObject({ part: 'reading', count: 0 });
  expect(reading?.bytes).toBeGreaterThan(0);
});
