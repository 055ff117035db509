import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { attemptsOf } from '#core/ledger/attempts-of.ts';
import { headOf } from '#core/ledger/chain.ts';
import { ownLevels } from '#core/ledger/own-levels.ts';
import type { Ledger, LedgerEvent } from '#core/ledger/record.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Transcript } from '#core/ledger/transcript-shape.ts';
import { attempts, learner } from './builders.ts';
import { ledgerOf, moment, newSigner, signed, verify } from './signing.ts';

let signers: readonly Signer[];
beforeAll(async () => {
  signers = await Promise.all([newSigner(), newSigner(), newSigner()]);
});

async function handIn(signer: Signer | null, ledger: Ledger): Promise<Transcript> {
  const read = await readTranscript(await signed(signer, { ledger, learner }), verify);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The next device of one person: its own attempts after all that the one before had handed in. */
function goingOn(signer: Signer | null, from: Transcript, keepsProof: boolean, count: number): Ledger {
  const { seq, hash } = headOf(from.ledger.records.at(-1)!);
  const proof = keepsProof ? from.proof : null;
  const link: LedgerEvent = {
    ...{ type: 'continues', ...moment(5) },
    from: { dev: from.device, seq, head: hash, proof },
  };
  const { carried, ...chain } = from.ledger;
  const before = from.entries.length;
  const fresh = attempts(before + count).slice(before);
  return { ...ledgerOf(signer, [link, ...fresh]), carried: [...carried, chain] };
}

test('what a device is told its attempts are worth is what a reader of its transcript finds', async () => {
  const device = fc.record({ proof: fc.boolean(), count: fc.integer({ min: 1, max: 2 }) });
  const people = fc.record({
    devices: fc.array(device, { minLength: 1, maxLength: 3 }),
    signed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(people, async ({ devices, signed: first }) => {
      // Only the first of them may be from before devices had keys.
      let signer = first ? signers[0]! : null;
      let ledger = ledgerOf(signer, attempts(devices[0]!.count));
      let read = await handIn(signer, ledger);
      for (const [at, { proof, count }] of devices.entries()) {
        if (at > 0) {
          signer = signers[at]!;
          ledger = goingOn(signer, read, proof, count);
          read = await handIn(signer, ledger);
        }
        const levels = ownLevels(ledger, signer !== null);
        expect(attemptsOf(ledger)).toEqual(read.entries);
        expect(read.entries.map(({ dev }) => levels.get(dev))).toEqual(read.levels);
        expect(levels.size).toBe(at + 1);
      }
    }),
    { numRuns: 25 },
  );
});

test('on a page that cannot sign a device’s own attempts are worth nothing, those of others what they were', async () => {
  const before = await handIn(signers[0]!, ledgerOf(signers[0]!, attempts(1)));
  const ledger = goingOn(signers[1]!, before, true, 1);

  expect([...ownLevels(ledger, false)]).toEqual([
    [before.device, 1],
    [ledger.device, 0],
  ]);
});

test('a chain that was signed for at another end is worth nothing', async () => {
  const before = await handIn(signers[0]!, ledgerOf(signers[0]!, attempts(2)));
  const ledger = goingOn(signers[1]!, before, true, 1);
  const shorter = { ...before.ledger, records: before.ledger.records.slice(0, 1) };

  expect(ownLevels({ ...ledger, carried: [shorter] }, true).get(before.device)).toBe(0);
  expect(ownLevels({ ...ledger, carried: [{ ...shorter, records: [] }] }, true).get(before.device)).toBe(0);
});
