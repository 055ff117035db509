import { expect, test } from 'vitest';
import type { Canary, Held } from '#platform/canary.ts';
import { compare } from '#platform/canary.ts';

const canary: Canary = { dev: 'a', seq: 2, head: 'h2' };

/** A database that holds entries with these places. */
function held(device: string | null, ...seqs: readonly number[]): Held {
  const last = seqs.at(-1);
  const head = last === undefined ? null : { seq: last, hash: `h${last}` };
  const hashAt = (seq: number) => (seqs.includes(seq) ? `h${seq}` : null);
  return { device, hashAt, head, count: seqs.length };
}

test('finds nothing wrong with what was last known, or with more than that', () => {
  expect(compare(canary, held('a', 0, 1, 2))).toEqual({ ok: true });
  expect(compare(canary, held('a', 0, 1, 2, 3))).toEqual({ ok: true });
  expect(compare({ ...canary, seq: -1 }, held('a'))).toEqual({ ok: true });
});

test('tells how many finished attempts are missing', () => {
  expect(compare(canary, held(null))).toEqual({ ok: false, lost: 3 });
  expect(compare(canary, held('a'))).toEqual({ ok: false, lost: 3 });
  expect(compare(canary, held('a', 0))).toEqual({ ok: false, lost: 2 });
  expect(compare(canary, held('a', 0, 2))).toEqual({ ok: false, lost: 1 });
  expect(compare(canary, held('b', 0, 1, 2))).toEqual({ ok: false, lost: 3 });
});

test('tells that a device without attempts came up empty', () => {
  expect(compare({ ...canary, seq: -1 }, held(null))).toEqual({ ok: false, lost: 0 });
});

test('tells an entry that is not the one that was written', () => {
  expect(compare({ ...canary, head: 'other' }, held('a', 0, 1, 2, 3))).toEqual({
    ok: false,
    lost: 0,
  });
});

test('goes by the chain alone where there is no canary', () => {
  expect(compare(null, held(null))).toEqual({ ok: true });
  expect(compare(null, held('a', 0, 1))).toEqual({ ok: true });
  expect(compare(null, held('a', 1, 3))).toEqual({ ok: false, lost: 2 });
});

test('keeps saying what was lost until it was acknowledged', () => {
  expect(compare({ ...canary, lost: 5 }, held('a', 0, 1, 2))).toEqual({ ok: false, lost: 5 });
});
