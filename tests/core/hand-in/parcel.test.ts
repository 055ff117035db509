import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrapParcel, wrapParcel } from '#core/hand-in/parcel.ts';

const BROKEN = { ok: false, error: { code: 'E_HAND_IN_BROKEN' } };
const files = fc.uint8Array({ maxLength: 200 });

test('gives back any file, packed or not', () => {
  fc.assert(
    fc.property(files, fc.boolean(), (file, packs) => {
      const packed = packs ? file.slice(0, file.length >> 1) : null;
      expect(unwrapParcel(wrapParcel(file, packed), () => file)).toEqual({ ok: true, value: file });
    }),
  );
});

test('sends the file itself when packing makes it longer', () => {
  const file = new Uint8Array([1, 2, 3]);
  expect(wrapParcel(file, new Uint8Array(9))).toEqual(wrapParcel(file, null));
});

test('accepts no parcel of which one bit is another', () => {
  const parcel = wrapParcel(
    Uint8Array.from({ length: 40 }, (_, at) => at),
    null,
  );
  const accepted: number[] = [];
  for (let bit = 0; bit < parcel.length * 8; bit++) {
    const flipped = parcel.with(bit >> 3, parcel[bit >> 3]! ^ (1 << (bit & 7)));
    if (unwrapParcel(flipped, () => null).ok) accepted.push(bit);
  }
  expect(accepted).toEqual([]);
});

test('refuses, before anything is unpacked, a length that no transcript has', () => {
  const parcel = wrapParcel(new Uint8Array(50), new Uint8Array(5));
  new DataView(parcel.buffer).setUint32(1, 0xffff_ffff);
  let unpacked = false;
  const read = unwrapParcel(parcel, () => ((unpacked = true), null));
  expect([read, unpacked]).toEqual([BROKEN, false]);
});

test('refuses what is too short, packed in an unknown way, or unpacks to another file', () => {
  const parcel = wrapParcel(new Uint8Array(50), new Uint8Array(5));
  expect(unwrapParcel(parcel.slice(0, 12), () => null)).toEqual(BROKEN);
  expect(unwrapParcel(parcel.with(0, 7), () => new Uint8Array(50))).toEqual(BROKEN);
  expect(unwrapParcel(parcel, () => new Uint8Array(50).with(3, 1))).toEqual(BROKEN);
  expect(unwrapParcel(parcel, () => null)).toEqual(BROKEN);
});
