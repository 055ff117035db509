import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptLine } from '#core/ledger/attempt-line.ts';
import { attemptsOf } from '#core/ledger/attempts-of.ts';
import { headOf } from '#core/ledger/chain.ts';
import type { Entry } from '#core/ledger/entry.ts';
import type { Chain, LedgerEvent } from '#core/ledger/record.ts';
import { DEVICE, OTHER_DEVICE, attempt, attempts, chain } from './builders.ts';
import { chainOf, moment } from './signing.ts';

const THIRD_DEVICE = 'c3'.repeat(32);
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

function chainWith(events: readonly LedgerEvent[], device: string): Chain {
  return { device, records: chainOf(events, device) };
}

function note(of: Entry, change: { readonly attempt?: string } = {}): LedgerEvent {
  const { dev, seq } = of;
  return { type: 'void', ...moment(1), of: { dev, seq, hash: headOf(of).hash }, ...change, why: 'other' };
}

test('says the same of an attempt wherever it stands, and something else of every other attempt', () => {
  const [first, second] = chain(attempts(2));
  const [anew] = chain(attempts(1), OTHER_DEVICE);

  expect(attemptLine(anew!)).toBe(attemptLine(first!));
  expect(attemptLine(second!)).not.toBe(attemptLine(first!));
  expect(attemptLine(chain([attempt({ ms: 1 })])[0]!)).not.toBe(attemptLine(first!));
});

test('gives every attempt once, as the last chain has it, however often it was recorded anew', () => {
  const chains = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 4 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(chains, (drawn) => {
      const devices = [DEVICE, OTHER_DEVICE, THIRD_DEVICE];
      const [a, b, own] = drawn.map((picked, at) => {
        const events = picked.map((number) => attempts(6)[number]!);
        return chainWith(events, devices[at]!);
      });
      const found = attemptsOf({ ...own!, carried: [a!, b!] });
      const last = new Map(drawn.flatMap((picked, at) => picked.map((number) => [number, devices[at]])));

      // A set keeps the order in which its members first came.
      expect(ids(found)).toEqual([...new Set(drawn.flat())].map((number) => attempts(6)[number]!.id));
      expect(new Set(found.map(({ id, dev }) => `${parseInt(id, 16)} ${dev}`))).toEqual(
        new Set([...last].map(([number, device]) => `${number} ${device}`)),
      );
    }),
  );
});

test('two attempts that began as one and ended differently are two', () => {
  const carried = [chainWith([attempt(), attempt({ id: '1'.repeat(32) })], DEVICE)];
  const own = chainWith([attempt({ score: 2 }), attempt()], OTHER_DEVICE);

  expect(attemptsOf({ ...own, carried }).map(({ dev, score }) => [dev, score])).toEqual([
    [OTHER_DEVICE, 1],
    [DEVICE, 1],
    [OTHER_DEVICE, 2],
  ]);
});

test('a deleted attempt is gone by its place, and by its id wherever else it lies', () => {
  const [first, second] = chain(attempts(2), DEVICE);
  const carried = [{ device: DEVICE, records: [first!, second!] }];
  const other = attempt({ id: 'f'.repeat(32) });
  const by = (told: LedgerEvent) =>
    ids(attemptsOf({ ...chainWith([other, told, attempts(1)[0]!], OTHER_DEVICE), carried }));

  expect(by(note(second!))).toEqual([first!.id, other.id]);
  // Of the place alone: the one recorded anew says nothing of being deleted.
  expect(by(note(first!))).toEqual([second!.id, other.id, first!.id]);
  expect(by(note(first!, { attempt: first!.id }))).toEqual([second!.id, other.id]);
});
