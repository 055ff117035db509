import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counts, decodePostings, emptyPostings, encodePostings } from '#search/postings.ts';

const nowhere: Counts = { positions: [], counts: [] };

test('writes distances, counts above one and the border of the fields', () => {
  const body = { positions: [0, 4], counts: [1, 3] };
  expect(encodePostings({ body, title: { positions: [4], counts: [1] } })).toEqual([1, 4, -3, 0, 5]);
  expect(encodePostings({ body, title: nowhere })).toEqual([1, 4, -3]);
  expect(encodePostings({ body: nowhere, title: { positions: [0], counts: [1] } })).toEqual([0, 1]);
  expect(encodePostings(emptyPostings())).toEqual([]);
});

test('reads back what it wrote', () => {
  const counts = fc
    .uniqueArray(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 9 })), {
      selector: ([position]) => position,
    })
    .map((pairs) => pairs.sort(([a], [b]) => a - b))
    .map((pairs) => ({
      positions: pairs.map(([position]) => position),
      counts: pairs.map(([, count]) => count),
    }));
  fc.assert(
    fc.property(counts, counts, (body, title) => {
      expect(decodePostings(encodePostings({ body, title }))).toEqual({ body, title });
    }),
  );
});
