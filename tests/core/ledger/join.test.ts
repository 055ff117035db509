import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headOf } from '#core/ledger/chain.ts';
import { joinLedgers } from '#core/ledger/join.ts';
import type { Chain, Ledger, LedgerEvent, Proof } from '#core/ledger/record.ts';
import { attempt, attempts } from './builders.ts';
import { chainOf, moment } from './signing.ts';

const LONGEST = 4;
const [OURS, THEIRS, OLD] = ['a1'.repeat(32), 'b2'.repeat(32), 'c3'.repeat(32)] as const;

/** The first records of a device's one true chain. */
function state(device: string, length: number): Chain {
  return { device, records: chainOf(attempts(LONGEST), device).slice(0, length) };
}

function ledger(device: string, length: number, ...carried: readonly Chain[]): Ledger {
  return { ...state(device, length), carried };
}

/** What stands beside the chains in a file that comes in. */
const handedOut = (of: Ledger, proof: Proof | null = null) => ({ ledger: of, proof });

const PROOF: Proof = {
  cp: { at: moment(1).at, body: OLD, count: 2, dev: THEIRS, hdr: OLD, head: OLD },
  key: { crv: 'P-256', kty: 'EC', x: 'A'.repeat(43), y: 'A'.repeat(43) },
  sig: 'A'.repeat(86),
};

/** The same chain until `place`, where something else was recorded. */
function otherwise(device: string, length: number, place: number): Chain {
  const events = attempts(LONGEST).map((event, at) => (at < place ? event : attempt({ score: 2 })));
  return { device, records: chainOf(events, device).slice(0, length) };
}

const length = fc.integer({ min: 1, max: LONGEST });

test('of every chain the longer state is kept, once, and this device’s own is never among the others', () => {
  fc.assert(
    fc.property(
      fc.record({ ours: length, olds: fc.option(length), known: fc.option(length) }),
      fc.record({ theirs: length, olds: fc.option(length), own: fc.option(length) }),
      (here, there) => {
        const own = ledger(
          ...([OURS, here.ours] as const),
          ...(here.olds === null ? [] : [state(OLD, here.olds)]),
          ...(here.known === null ? [] : [state(THEIRS, here.known)]),
        );
        // A device cannot have gone on from more of our chain than we have ourselves.
        const mine = there.own === null ? [] : [state(OURS, Math.min(there.own, here.ours))];
        const olds = there.olds === null ? [] : [state(OLD, there.olds)];
        const joined = joinLedgers(own, handedOut(ledger(THEIRS, there.theirs, ...olds, ...mine), PROOF));

        const longest = new Map<string, number>();
        for (const { device, records } of [...own.carried, ...olds, state(THEIRS, there.theirs)])
          longest.set(device, Math.max(longest.get(device) ?? 0, records.length));
        const news = [...longest].some(([device, most]) => {
          const known = own.carried.find((chain) => chain.device === device);
          return known?.records.length !== most;
        });
        if (!joined.ok) throw new Error(joined.error.code);
        const kept = joined.value.carried.map((chain) => [chain.device, chain.records.length]);
        expect(new Map(kept as [string, number][])).toEqual(longest);
        expect(kept).toHaveLength(longest.size);
        for (const chain of joined.value.carried)
          expect(chain).toEqual(state(chain.device, chain.records.length));
        const { seq, hash } = headOf(state(THEIRS, there.theirs).records.at(-1)!);
        expect(joined.value.from).toEqual(news ? { dev: THEIRS, seq, head: hash, proof: PROOF } : null);
      },
    ),
  );
});

test('two states of one chain that contradict each other are refused, naming device and place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(OURS, THEIRS, OLD),
      length,
      length,
      fc.nat(LONGEST - 1),
      (device, a, b, at) => {
        const place = Math.min(at, a - 1, b - 1);
        const odd = otherwise(device, b, place);
        const own = device === OURS ? ledger(OURS, a) : ledger(OURS, 1, state(device, a));
        const theirs = device === THEIRS ? { ...odd, carried: [] } : ledger(THEIRS, 1, odd);

        expect(joinLedgers(own, handedOut(theirs))).toEqual({
          ok: false,
          error: {
            code: 'E_TRANSCRIPT_FORK',
            values: { device: device.slice(0, 8), place: place + 1 },
          },
        });
      },
    ),
  );
});

test('a device that finds more of its own chain than it holds was rolled back and is refused', () => {
  fc.assert(
    fc.property(fc.nat(LONGEST), length, (here, more) => {
      fc.pre(more > here);
      const refused = {
        code: 'E_TRANSCRIPT_FORK',
        values: { device: OURS.slice(0, 8), place: here + 1 },
      };

      expect(joinLedgers(ledger(OURS, here), handedOut(ledger(OURS, more)))).toEqual({
        ok: false,
        error: refused,
      });
      expect(joinLedgers(ledger(OURS, here), handedOut(ledger(THEIRS, 1, state(OURS, more))))).toEqual({
        ok: false,
        error: refused,
      });
    }),
  );
});

test('a device takes its own older file for nothing new', () => {
  for (let older = 0; older <= LONGEST; older++) {
    expect(joinLedgers(ledger(OURS, LONGEST), handedOut(ledger(OURS, older)))).toEqual({
      ok: true,
      value: { carried: [], from: null },
    });
  }
});

test('a deleted attempt is no contradiction: its hash stays what it was', () => {
  const { device, records } = state(THEIRS, 2);
  const [first, second] = records as [Chain['records'][0], Chain['records'][0]];
  const { hash } = headOf(first);
  const erased = { type: 'erased', dev: device, seq: 0, prev: first.prev, hash } as const;
  const note: LedgerEvent = { type: 'void', ...moment(1), of: { dev: device, seq: 0, hash }, why: 'other' };
  const after = chainOf([...attempts(2), note], device).with(0, erased);
  const own = ledger(OURS, 1, { device, records: [first, second] });

  expect(joinLedgers(own, handedOut({ device, records: after, carried: [] }))).toMatchObject({
    ok: true,
    value: { carried: [{ device, records: after }], from: { dev: device, seq: 2 } },
  });
});

test('what was deleted here does not come back with a longer file of before', () => {
  const { device, records } = state(THEIRS, 3);
  const [first, second] = records as [Chain['records'][0], Chain['records'][0]];
  const { hash } = headOf(second);
  const erased = { type: 'erased', dev: device, seq: 1, prev: second.prev, hash } as const;
  const own = ledger(OURS, 1, { device, records: [first, erased] });

  expect(joinLedgers(own, handedOut({ device, records, carried: [] }))).toMatchObject({
    ok: true,
    value: { carried: [{ device, records: [first, erased, records[2]] }] },
  });
});

test('a device without records of its own has nothing to go on from', () => {
  const own = ledger(OURS, 2, state(OLD, 1));

  expect(joinLedgers(own, handedOut(ledger(THEIRS, 0)))).toEqual({
    ok: true,
    value: { carried: own.carried, from: null },
  });
  expect(joinLedgers(own, handedOut(ledger(THEIRS, 0, state(OLD, 2))))).toEqual({
    ok: true,
    value: { carried: own.carried, from: null },
  });
});
