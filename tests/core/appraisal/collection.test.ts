import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Collection } from '#core/appraisal/collection.ts';
import { collect, emptyCollection, unite } from '#core/appraisal/collection.ts';
import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import { parseTranscript } from '#core/ledger/transcript.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';
import { cases } from '../../support/cases.ts';
import { AT } from '../ledger/builders.ts';
import { file, honest, id, material } from './builders.ts';

const key = createMarkingKey(material);
// Four laws: together the number that is promised.
const { count, seed } = cases(2_000, 50_000);
const RUNS = { numRuns: Math.ceil(count / 4), seed: parseInt(sha256Hex(seed).slice(0, 7), 16) };

/** A collection of a few transcripts out of a small world, so that they overlap often. */
const transcript = fc.record({
  number: fc.constantFrom('007', '008'),
  device: fc.constantFrom('a1'.repeat(32), 'b2'.repeat(32)),
  rights: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
  level: fc.constantFrom<Level[]>(0, 1),
  voided: fc.boolean(),
});
const collection = fc
  .array(transcript, { maxLength: 3 })
  .map((list) => list.map(fileOf).reduce(unite, emptyCollection()));

interface Said {
  readonly number: string;
  readonly device: string;
  readonly rights: readonly number[];
  readonly level: Level;
  readonly voided: boolean;
}

const files = new Map<string, Collection>();

/** One transcript; each of the small world is read only once. */
function fileOf(said: Said): Collection {
  const name = JSON.stringify(said);
  const known = files.get(name) ?? readFile(said);
  files.set(name, known);
  return known;
}

function readFile({ number, device, rights, level, voided }: Said): Collection {
  const events = rights.map((right) => honest(right, { id: id(right) }));
  const read = parseTranscript(file({ events, device, who: { number } }).bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { hashes } = read.value;
  const note = { id: null, why: 'other', at: AT } as const;
  const voids = voided ? hashes.slice(0, 1).map((hash) => ({ hash, ...note })) : [];
  return collect({ ...read.value, voids, levels: hashes.map(() => level) }, key);
}

/** Maps compare by content, whatever the order they were filled in. */
function content({ records, claims, handedIn }: Collection) {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = [...records.values()].map((record) => [record.hash, ...[...record.numbers].sort()]);
  return {
    records: sorted(records).map(([hash, record]) => [hash, { ...(record as object), numbers: null }]),
    numbers: numbers.sort(),
    claims: sorted(claims),
    handedIn: sorted(handedIn),
  };
}

test('what was united holds everything that either said, and nothing else', () => {
  fc.assert(
    fc.property(transcript, transcript, (one, other) => {
      const [a, b] = [fileOf(one), fileOf(other)];
      const both = unite(a, b);
      for (const part of ['records', 'claims', 'handedIn'] as const)
        expect(new Set(both[part].keys())).toEqual(new Set([...a[part].keys(), ...b[part].keys()]));
    }),
    RUNS,
  );
});

test('uniting a collection with itself changes nothing', () => {
  fc.assert(
    fc.property(collection, (a) => {
      expect(content(unite(a, a))).toEqual(content(a));
    }),
    RUNS,
  );
});

test('uniting does not depend on which comes first', () => {
  fc.assert(
    fc.property(collection, collection, (a, b) => {
      expect(content(unite(a, b))).toEqual(content(unite(b, a)));
    }),
    RUNS,
  );
});

test('uniting does not depend on what was united before', () => {
  fc.assert(
    fc.property(collection, collection, collection, (a, b, c) => {
      expect(content(unite(unite(a, b), c))).toEqual(content(unite(a, unite(b, c))));
    }),
    RUNS,
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
    RUNS,
  );
});
