import { expect, test } from 'vitest';
import { parseTranscript } from '#core/ledger/transcript.ts';
import { transcript, utf8 } from './builders.ts';

test('accepts none of the single-bit flips of a small transcript', () => {
  const bytes = utf8(transcript());
  const accepted: string[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
    if (parseTranscript(flipped).ok) accepted.push(`byte ${bit >> 3}, bit ${bit & 7}`);
  }

  expect(bytes.length).toBeGreaterThan(1000);
  expect(accepted).toEqual([]);
}, 60_000);
