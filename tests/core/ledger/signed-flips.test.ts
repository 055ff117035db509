import { expect, test } from 'vitest';
import type { LedgerEvent } from '#core/ledger/record.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { ledgerOf, moment, newSigner, signed, verify } from './signing.ts';
import { attempt } from './builders.ts';

test('accepts none of the single-bit flips of a small signed transcript', async () => {
  const signer = await newSigner();
  const events: LedgerEvent[] = [
    attempt(),
    { type: 'summary', ...moment(1), read: [{ doc: 'a', n: 1 }], cards: { all: 1, seen: 1, reviews: 1 } },
  ];
  const bytes = await signed(signer, { ledger: ledgerOf(signer, events) });
  const accepted: string[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
    if ((await readTranscript(flipped, verify)).ok) accepted.push(`byte ${bit >> 3}, bit ${bit & 7}`);
  }

  expect((await readTranscript(bytes, verify)).ok).toBe(true);
  expect(bytes.length * 8).toBeGreaterThan(12_000);
  expect(accepted).toEqual([]);
}, 60_000);
