import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRoom, readRoomCode, roomCode } from '#core/sitting/room-code.ts';

const seven = fc.uint8Array({ minLength: 7, maxLength: 7 });

test('reads every code back, in whatever letters and gaps it was typed', () => {
  fc.assert(
    fc.property(seven, fc.constantFrom(' ', '-', '', '  ', '·'), (bytes, gap) => {
      const room = newRoom(bytes);
      const typed = roomCode(room).toLowerCase().replace(' ', gap);
      expect(readRoomCode(` ${typed} `)).toEqual(room);
    }),
  );
});

test('takes look-alikes for what was meant', () => {
  const room = newRoom(new Uint8Array([0, 1, 0, 1, 0, 1, 0]));
  const typed = roomCode(room).replaceAll('0', 'O').replaceAll('1', 'l');

  expect(readRoomCode(typed)).toEqual(room);
});

test('notices nearly every single mistyped sign', () => {
  let missed = 0;
  let tried = 0;
  fc.assert(
    fc.property(seven, fc.nat(6), fc.constantFrom(...'ABCDEFGH23456789'), (bytes, place, sign) => {
      const plain = roomCode(newRoom(bytes)).replace(' ', '');
      if (plain[place] === sign) return;
      tried++;
      if (readRoomCode(plain.slice(0, place) + sign + plain.slice(place + 1)) !== null) missed++;
    }),
    { numRuns: 2000, seed: 7 },
  );

  expect(missed / tried).toBeLessThan(0.06);
});

test.each(['', 'K3QZ', 'K3QZ 7M2', 'K3QZ 7M2P 9', '考场 一号'])('refuses what is no code: %s', (text) => {
  expect(readRoomCode(text)).toBeNull();
});
