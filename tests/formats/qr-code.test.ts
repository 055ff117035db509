import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from '#formats/qr-code.ts';
import { readQr } from '#formats/read-qr.ts';
import { formatHandIn } from '#formats/hand-in-code.ts';

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

/** The code as a camera would give it, each module so many dots wide. */
function photographed(text: string, dots: number) {
  const { size, path } = qrCode(text, 'M');
  const rows = painted(path, size);
  const width = size * dots;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at++) {
    const dark = rows[Math.floor(at / width / dots)]?.[Math.floor((at % width) / dots)] ?? false;
    data.fill(dark ? 30 : 220, at * 4, at * 4 + 3);
  }
  return { width, height: width, data };
}

test('every code of a transcript that was handed in by codes is read again, three dots a module', () => {
  const code = formatHandIn(Uint8Array.from({ length: 2000 }, (_, at) => (at * at) >> 3));
  const lines = code.ok ? code.value : [];
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.map((line) => readQr(photographed(line, 3)))).toEqual(lines);
});

test('a picture without a code gives none', () => {
  expect(readQr({ width: 100, height: 100, data: new Uint8ClampedArray(40_000).fill(200) })).toBeNull();
});
