import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoFrames } from '#core/hand-in/frame.ts';
import { wrapParcel } from '#core/hand-in/parcel.ts';
import { formatHandIn, parseHandIn } from '#formats/hand-in-code.ts';

const TRANSCRIPTS = new URL('../fixtures/frozen/ledger-1/', import.meta.url);
const FROZEN = new URL('../fixtures/frozen/hand-in-1/', import.meta.url);
const BROKEN = { ok: false, error: { code: 'E_HAND_IN_BROKEN' } };

function lines(file: Uint8Array): readonly string[] {
  const code = formatHandIn(file);
  if (!code.ok) throw new Error(code.error.code);
  return code.value;
}

test('gives back any bytes, byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (file) => {
      expect(parseHandIn(lines(file).join('\n'))).toEqual({ ok: true, value: file });
    }),
  );
});

test('a line is one QR code that an old camera can read: no longer than level M of version 11 holds', () => {
  const file = readFileSync(new URL('twenty-attempts.jsonl', TRANSCRIPTS));
  const lengths = lines(file).map(({ length }) => length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(366);
  expect(new Set(lengths.slice(0, -1)).size).toBeLessThanOrEqual(1);
});

test('twenty attempts travel in less than a third of their size', () => {
  const file = readFileSync(new URL('twenty-attempts.jsonl', TRANSCRIPTS));
  expect(lines(file).join('\n').length).toBeLessThan(file.length / 3);
});

test.each(readdirSync(FROZEN))('a text code of 2026 is still read: %s', (name) => {
  const code = readFileSync(new URL(name, FROZEN), 'utf8');
  const file = readFileSync(new URL(name.replace('.txt', '.jsonl'), TRANSCRIPTS));
  expect(parseHandIn(code)).toEqual({ ok: true, value: new Uint8Array(file) });
});

test('tells a text without a code from a code that is broken', () => {
  expect(parseHandIn('三语')).toEqual({ ok: false, error: { code: 'E_HAND_IN_NONE' } });
});

test('a few lines that unpack to a thousand times their size are refused', () => {
  const bomb = deflateSync(new Uint8Array(8_000_000));
  const parcel = wrapParcel(new Uint8Array(bomb.length + 1), bomb);
  const code = cutIntoFrames(parcel);
  expect(code).toMatchObject({ ok: true });
  if (code.ok) expect(parseHandIn(code.value.join('\n'))).toEqual(BROKEN);
});

test('whatever stands in the place of what was packed, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (noise) => {
      const code = cutIntoFrames(wrapParcel(new Uint8Array(300), noise));
      if (code.ok) expect(parseHandIn(code.value.join(''))).toEqual(BROKEN);
    }),
  );
});
