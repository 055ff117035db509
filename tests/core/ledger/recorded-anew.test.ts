import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { headOf } from '#core/ledger/chain.ts';
import type { Chain, ErasedRecord, LedgerEvent, LedgerRecord } from '#core/ledger/record.ts';
import { recordedAnew } from '#core/ledger/recorded-anew.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { OTHER_DEVICE, attempts } from './builders.ts';
import { chainOf, ledgerOf, moment, newSigner, signed, verify } from './signing.ts';

const OLD = 'd4'.repeat(32);
const told = () => moment(9);
const [FIRST, SECOND, THIRD] = attempts(3) as [LedgerEvent, LedgerEvent, LedgerEvent];

let signer: Signer;
beforeAll(async () => {
  signer = await newSigner();
});

/** Another device's chain whose one attempt was deleted here. */
function others(): { readonly chain: Chain; readonly link: LedgerEvent; readonly note: LedgerEvent } {
  const [record] = chainOf([THIRD], OTHER_DEVICE);
  const { seq, prev } = record!;
  const { hash } = headOf(record!);
  const erased: ErasedRecord = { type: 'erased', dev: OTHER_DEVICE, seq, prev, hash };
  return {
    chain: { device: OTHER_DEVICE, records: [erased] },
    link: { type: 'continues', ...moment(1), from: { dev: OTHER_DEVICE, seq, head: hash, proof: null } },
    note: { type: 'void', ...moment(2), of: { dev: OTHER_DEVICE, seq, hash }, why: 'trial' },
  };
}

/** What a device hands in that had these records, and lost those at `gone`. */
async function afterLosing(gone: readonly number[]) {
  const { chain, link, note } = others();
  const before = chainOf([FIRST, link, note, SECOND], OLD);
  const left = before.filter(({ seq }) => !gone.includes(seq));
  const hole = left.findIndex(({ seq }, place) => seq !== place);
  const whole: readonly LedgerRecord[] = hole < 0 ? left : left.slice(0, hole);
  const kept = [chain, { device: OLD, records: whole }];
  const events = recordedAnew({ kept, first: [], behind: left.slice(whole.length) }, told);
  const carried = kept.filter(({ records }) => records.length > 0);
  const read = await readTranscript(
    await signed(signer, { ledger: { ...ledgerOf(signer, events), carried } }),
    verify,
  );
  return { events, read };
}

test('whatever was lost, what is handed in holds and has every attempt that is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([0, 1, 2, 3]), async (gone) => {
      const { read } = await afterLosing(gone);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const left = [0, 3].filter((place) => !gone.includes(place));

      expect(read.value.entries).toHaveLength(left.length);
      expect(read.value.voids).toHaveLength(1);
    }),
  );
});

test('says what the lost records had said and what is behind the hole as it was, and nothing twice', async () => {
  const { link, note } = others();
  const types = (events: readonly LedgerEvent[]) => events.map(({ type }) => type);

  // The first is gone: the rest is as it was.
  expect((await afterLosing([0])).events).toEqual([link, note, SECOND]);
  // The note is gone, and with it its reason.
  expect((await afterLosing([2])).events).toMatchObject([
    SECOND,
    { type: 'continues' },
    { type: 'void', why: 'other' },
  ]);
  // Without a hole only the chain itself has to be gone on from.
  expect(types((await afterLosing([])).events)).toEqual(['continues']);
});

test('what speaks of a place that is gone, and what is erased, is not recorded anew', () => {
  const { chain, link, note } = others();
  const behind = [...chainOf([link, note], OLD), ...chain.records];

  expect(recordedAnew({ kept: [], first: [FIRST], behind }, told)).toEqual([FIRST]);
});
