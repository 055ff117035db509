import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepWord, myWords } from '#platform/my-words.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('keeps each term once, the newest last, and lets it go', () => {
  keepWord('a#1', true);
  keepWord('b#2', true);
  keepWord('a#1', true);
  expect(myWords()).toEqual(['b#2', 'a#1']);
  keepWord('b#2', false);
  expect(myWords()).toEqual(['a#1']);
});

test.each(['', '{', '{}', 'null', '[1,null]'])('takes a damaged list %j for an empty one', (stored) => {
  kept.set('sanyu-words', stored);
  expect(myWords()).toEqual([]);
});

test('tells when the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(myWords()).toEqual([]);
  expect(keepWord('a#1', true)).toBe(false);
});
