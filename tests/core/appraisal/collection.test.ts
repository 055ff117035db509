import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Collection } from '#core/appraisal/collection.ts';
import { collect, emptyCollection, unite } from '#core/appraisal/collection.ts';
import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { parseTranscript } from '#core/ledger/transcript.ts';
import { file, honest, id, material } from './builders.ts';

const key = createMarkingKey(material);

/** A collection of a few transcripts out of a small world, so that they overlap often. */
const collection = fc
  .array(
    fc.record({
      number: fc.constantFrom('007', '008'),
      device: fc.constantFrom('a1'.repeat(32), 'b2'.repeat(32)),
      rights: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  )
  .map((list) =>
    list
      .map(({ number, device, rights }) => {
        const events = rights.map((right) => honest(right, { id: id(right) }));
        const read = parseTranscript(file({ events, device, who: { number } }).bytes);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        return collect(read.value, key);
      })
      .reduce(unite, emptyCollection()),
  );

/** Maps compare by content, whatever the order they were filled in. */
function content({ records, claims }: Collection) {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = [...records.values()].map((record) => [record.hash, ...[...record.numbers].sort()]);
  return {
    records: sorted(records).map(([hash, record]) => [hash, { ...(record as object), numbers: null }]),
    numbers: numbers.sort(),
    claims: sorted(claims),
  };
}

test('uniting a collection with itself changes nothing', () => {
  fc.assert(
    fc.property(collection, (a) => {
      expect(content(unite(a, a))).toEqual(content(a));
    }),
  );
});

test('uniting does not depend on which comes first', () => {
  fc.assert(
    fc.property(collection, collection, (a, b) => {
      expect(content(unite(a, b))).toEqual(content(unite(b, a)));
    }),
  );
});

test('uniting does not depend on what was united before', () => {
  fc.assert(
    fc.property(collection, collection, collection, (a, b, c) => {
      expect(content(unite(unite(a, b), c))).toEqual(content(unite(a, unite(b, c))));
    }),
  );
});

test('the empty collection adds nothing, and what was united stays as it was', () => {
  fc.assert(
    fc.property(collection, collection, (a, b) => {
      const before = content(a);
      unite(a, b);
      expect(content(a)).toEqual(before);
      expect(content(unite(emptyCollection(), a))).toEqual(before);
    }),
  );
});
