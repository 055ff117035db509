import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePostings, encodePostings } from '#search/postings.ts';

test('writes distances, counts above one and the border of the fields', () => {
  expect(encodePostings({ body: new Map([[0, 1], [4, 3]]), title: new Map([[4, 1]]) })).toEqual([1, 4, -3, 0, 5]);
  expect(encodePostings({ body: new Map([[2, 1]]), title: new Map() })).toEqual([3]);
  expect(encodePostings({ body: new Map(), title: new Map([[0, 1]]) })).toEqual([0, 1]);
});

test('reads back what it wrote', () => {
  const counts = fc
    .uniqueArray(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 9 })), { selector: ([position]) => position })
    .map((pairs) => new Map(pairs.sort(([a], [b]) => a - b)));
  fc.assert(
    fc.property(counts, counts, (body, title) => {
      expect(decodePostings(encodePostings({ body, title }))).toEqual({ body, title });
    }),
  );
});
