import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSlip, formatSlip } from '#core/sitting/slip.ts';
import { formatHandIn, parseHandIn } from '#formats/hand-in-code.ts';
import { learner, utf8 } from '../ledger/builders.ts';
import { newSigner, verify } from '../ledger/signing.ts';
import { listing, taken } from './builders.ts';

test('a slip brings its record, its owner and its hash, also as a text code', async () => {
  const signer = await newSigner();
  const entry = taken(signer);
  const file = utf8(await formatSlip(entry, learner, signer));
  const code = formatHandIn(file);
  if (!code.ok) throw new Error(code.error.code);
  const carried = parseHandIn(code.value.join('\n'));
  if (!carried.ok) throw new Error(carried.error.code);

  expect(await readSlip(carried.value, verify)).toEqual({
    ok: true,
    value: { learner, entry, hash: listing(entry).rec },
  });
});

test('a slip of a device without a key is taken as what the organiser saw', async () => {
  const entry = taken(await newSigner());

  expect(await readSlip(utf8(await formatSlip(entry, learner, null)), verify)).toMatchObject({ ok: true });
});

test('no changed bit of a signed slip is taken', async () => {
  const signer = await newSigner();
  const file = utf8(await formatSlip(taken(signer), learner, signer));

  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (place, bit) => {
      const changed = Uint8Array.from(file, (byte, at) => (at === place ? byte ^ (1 << bit) : byte));
      expect((await readSlip(changed, verify)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("a slip signed by another device than the record's is refused", async () => {
  const entry = taken(await newSigner());

  expect(await readSlip(utf8(await formatSlip(entry, learner, await newSigner())), verify)).toEqual({
    ok: false,
    error: { code: 'E_SLIP_DAMAGED' },
  });
});
