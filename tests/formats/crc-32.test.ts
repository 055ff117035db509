import { crc32 as nodes } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '#formats/crc-32.ts';

test('is the figure every other program has for the same bytes', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(crc32(bytes)).toBe(nodes(bytes));
    }),
  );
});
