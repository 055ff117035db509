import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from '#formats/qr-code.ts';

const ADDRESS = 'https://sanyu.example/bo/glossaries/seven-entries/';

/** The modules a path paints, row by row. */
function painted(path: string, size: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = 0, y = 0, length = 0] of [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map((found) =>
    found.map(Number),
  )) {
    rows[y]?.fill(true, x, x + length);
  }
  return rows;
}

test('the path paints the code, module for module, and nothing else', () => {
  const { size, path } = qrCode(ADDRESS);
  expect(painted(path, size)).toEqual(encode(ADDRESS, { ecc: 'Q', border: 4 }).data);
  expect(path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/);
});

test('a quiet zone of four modules lies around the code', () => {
  const { size, path } = qrCode(ADDRESS);
  const rows = painted(path, size);
  const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1];
  for (const at of edge) {
    expect(rows[at]).not.toContain(true);
    expect(rows.map((row) => row[at])).not.toContain(true);
  }
});
