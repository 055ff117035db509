import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoFrames, FRAME_BYTES, readFrames } from '#core/hand-in/frame.ts';
import { gather, missingNumbers, NOTHING_GATHERED, takeComplete } from '#core/hand-in/gather.ts';
import { numberRanges } from '#core/hand-in/gather.ts';
import { createRandom, shuffle } from '#core/random.ts';

const parcels = fc.uint8Array({ minLength: 1, maxLength: FRAME_BYTES * 8 });

function cut(parcel: Uint8Array): readonly string[] {
  const frames = cutIntoFrames(parcel);
  if (!frames.ok) throw new Error(frames.error.code);
  return frames.value;
}

function gathered(text: string) {
  return gather(NOTHING_GATHERED, readFrames(text).frames);
}

test('pieces in any order, repeated, with names and times of a chat between them, make the parcel again', () => {
  const noise = fc.constantFrom(
    '\n',
    ' ',
    '\r\n\r\n',
    '\n卓玛 2026-11-23 10:15\n',
    '\n> ',
    '\nYusup: ',
    '\nئالىم، ',
  );
  fc.assert(
    fc.property(parcels, fc.string(), fc.array(noise, { minLength: 20 }), (parcel, seed, noises) => {
      const frames = cut(parcel);
      const drawn = shuffle([...frames, ...frames], createRandom(seed));
      const text = drawn.map((frame, at) => noises[at % noises.length]! + frame).join('');
      const { parcels: found, rest } = takeComplete(gathered(text));
      expect(found.map(({ bytes }) => bytes)).toEqual([parcel]);
      expect(rest.size).toBe(0);
    }),
  );
});

test('tells by number exactly what is missing, and completes when only that comes', () => {
  fc.assert(
    fc.property(parcels, fc.nat(), (parcel, luck) => {
      const frames = cut(parcel);
      const lost = frames.map((_, at) => at + 1).filter((at) => ((luck >> (at % 30)) & 1) === 1);
      const there = frames.filter((_, at) => !lost.includes(at + 1));
      const some = gathered(there.join('\n'));
      if (lost.length > 0 && there.length > 0) expect([...some.values()].map(missingNumbers)).toEqual([lost]);
      const all = gather(some, readFrames(lost.map((number) => frames[number - 1]!).join(' ')).frames);
      expect(takeComplete(all).parcels.map(({ bytes }) => bytes)).toEqual([parcel]);
    }),
  );
});

test('pieces of several parcels in one text stay apart', () => {
  fc.assert(
    fc.property(fc.uniqueArray(parcels, { minLength: 2, maxLength: 4, selector: String }), (several) => {
      const text = several.flatMap(cut).reverse().join('\n');
      const found = takeComplete(gathered(text)).parcels.map(({ bytes }) => String(bytes));
      expect(found.sort()).toEqual(several.map(String).sort());
    }),
  );
});

test('accepts none of the pieces of which one sign is another', () => {
  const [frame = ''] = cut(Uint8Array.from({ length: 60 }, (_, at) => at * 7));
  const right = readFrames(frame).frames;
  const wrong = [...frame].flatMap((sign, at) =>
    [...'0123456789ABCDEFGHJKMNPQRSTVWXYZU']
      .filter((other) => other !== sign)
      .map((other) => frame.slice(0, at) + other + frame.slice(at + 1)),
  );
  expect(wrong.length).toBeGreaterThan(3000);
  expect(right).toHaveLength(1);
  expect(wrong.filter((text) => readFrames(text).frames.length > 0)).toEqual([]);
});

test('counts what was not copied whole, and what a newer version wrote', () => {
  const frames = cut(new Uint8Array(FRAME_BYTES * 3));
  const text = [frames[0]!.slice(0, -1), frames[1]!, frames[2]!.slice(0, 40), 'SANYU2ABCDU'].join('\n');
  expect(readFrames(text)).toMatchObject({ frames: [{ number: 2, total: 3 }], damaged: 2, newer: ['2'] });
});

test('finds nothing in a text that is about something else, and throws at none', () => {
  expect(readFrames('三语 Sanyu 成绩单').frames).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFrames(`SANYU1${text}`)));
});

test('says that a parcel is broken when its pieces make another whole', () => {
  const frames = cut(new Uint8Array(FRAME_BYTES * 2));
  const [first, second] = readFrames(frames.join('\n')).frames;
  const forged = { ...second!, bytes: second!.bytes.map((byte) => byte ^ 1) };
  const { parcels: found } = takeComplete(gather(NOTHING_GATHERED, [first!, forged]));
  expect(found).toEqual([{ parcel: first!.parcel, bytes: 'broken' }]);
});

test('refuses a parcel of more pieces than three figures can number', () => {
  expect(cutIntoFrames(new Uint8Array(FRAME_BYTES * 999))).toMatchObject({ ok: true });
  expect(cutIntoFrames(new Uint8Array(FRAME_BYTES * 999 + 1))).toEqual({
    ok: false,
    error: { code: 'E_HAND_IN_SIZE', values: { total: 1000, most: 999 } },
  });
});

test.each([
  [[], ''],
  [[3], '3'],
  [[3, 7, 8, 9], '3, 7–9'],
  [[1, 2, 4, 5], '1–2, 4–5'],
])('reads out %j as %o', (numbers, text) => {
  expect(numberRanges(numbers)).toBe(text);
});
