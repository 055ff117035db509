import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_FORMATS } from '#formats/index.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'",\r\n\'=+-@＝ a\t') }),
  fc.integer(),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

test('every format has a name and an extension of its own', () => {
  expect(new Set(TABLE_FORMATS.map(({ id }) => id)).size).toBe(TABLE_FORMATS.length);
  for (const { extension } of TABLE_FORMATS) expect(extension).toMatch(/^\.[a-z]+$/);
});

describe.each(TABLE_FORMATS)('$id', (format) => {
  test('gives back every table it wrote', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(format.parse(format.format(rows))).toEqual({
          ok: true,
          value: format.readable(rows),
        });
      }),
    );
  });

  test('reads any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void format.parse(text)));
  });
});
