import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_DESK } from '#core/appraisal/workspace.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { memoryBench } from '#platform/bench-database.ts';
import type { FromEngine, ReadSoFar } from '#islands/appraisal/engine-messages.ts';
import { startGathering } from '#islands/appraisal/gathering.ts';
import { file, honest, id, material } from '../core/appraisal/builders.ts';
import { learner } from '../core/ledger/builders.ts';
import { newSigner, signed } from '../core/ledger/signing.ts';
import { listing, manifestBytes, organiserOf, taken } from '../core/sitting/builders.ts';
import { reader } from './bench-engine.ts';

const [organiser, phone] = [await newSigner(), await newSigner()];
const organisers = [organiserOf(organiser)];
const exam = taken(phone);
const ledger = { device: deviceOf(phone.key), records: [exam], carried: [] };
const sat = await signed(phone, { ledger, learner });
const other = file({
  events: [honest(7, { id: id(2) })],
  who: { number: '008', name: '多杰' },
  device: 'b3'.repeat(32),
});
const list = await manifestBytes(organiser, { list: [listing(exam)] });
const CONTENTS = [sat, other.bytes, list, Uint8Array.from([0x89, 0x50, 0x4e, 0x47])];

/** Reads heaps one after the other, each with a reader that was told what the one before it knew. */
async function inTurns(heaps: readonly (readonly number[])[]) {
  const store = memoryBench();
  const gather = startGathering(() => material.blueprints);
  const told: FromEngine[] = [];
  let known: ReadSoFar | undefined;
  for (const [turn, heap] of heaps.entries()) {
    const one = reader(store, undefined, { organisers, ...(known === undefined ? {} : { known }) });
    const files = heap.map((kind, at) => [`${turn}-${at}`, CONTENTS[kind]!] as const);
    await one.drop(...files);
    await one.hear('idle', known === undefined ? 2 : 1);
    told.push(...one.told);
    known = one.told.flatMap((message) => (message.type === 'idle' ? message.known : [])).at(-1);
  }
  const said = told.map(gather);
  return {
    arrivals: said.flatMap((message) => (message.type === 'arrived' ? message.arrivals : [])),
    finished: said.flatMap((message) => (message.type === 'finished' ? message : [])).at(-1),
  };
}

test('readers that rest and are replaced say the same as one that stays', async () => {
  const heap = fc.array(fc.nat(CONTENTS.length - 1), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(heap, { minLength: 2, maxLength: 4 }), async (heaps) => {
      const replaced = await inTurns(heaps);
      const stayed = await staying(heaps);

      expect(replaced.arrivals).toEqual(stayed.arrivals());
      expect(replaced.arrivals).toHaveLength(heaps.flat().length);
      expect(replaced.finished).toEqual(stayed.said.findLast(({ type }) => type === 'finished'));
    }),
    { numRuns: 40 },
  );
});

test('an organiser’s list counts for what an earlier reader read', async () => {
  const { finished } = await inTurns([[0, 1], [2]]);
  const levels = [...(finished?.collection.records.values() ?? [])].map(({ level }) => level);

  expect(levels.sort()).toEqual([0, 2]);
});

async function staying(heaps: readonly (readonly number[])[]) {
  const one = reader(memoryBench(), undefined, { organisers });
  for (const [turn, heap] of heaps.entries()) {
    await one.drop(...heap.map((kind, at) => [`${turn}-${at}`, CONTENTS[kind]!] as const));
  }
  return one;
}

test('a reader is idle only when everything it was told is answered', async () => {
  const { drop, send, told, hear } = reader();
  send({ type: 'save', desk: EMPTY_DESK, at: '2026-12-01T00:00:00.000Z' });
  await drop(['a.jsonl', sat]);
  await hear('saved');
  const idle = told.flatMap((message, at) =>
    message.type === 'idle' ? [{ at, answered: message.answered }] : [],
  );

  expect(idle.at(-1)?.answered).toBe(3);
  for (const { at, answered } of idle) {
    const before = told.slice(0, at).filter(({ type }) => type === 'finished' || type === 'saved');
    expect(before).toHaveLength(answered);
  }
});
