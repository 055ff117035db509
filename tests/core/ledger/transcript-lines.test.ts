import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '#core/canonical-json.ts';
import { readLine, splitLines } from '#core/ledger/transcript-lines.ts';
import { utf8 } from './builders.ts';

const MOST_BYTES = 8 * 1024 * 1024;
/** Header, 20 000 entries, checkpoint. */
const MOST_LINES = 20_002;
const DEEPEST = 6;

const tooBig = { ok: false, error: { code: 'E_TRANSCRIPT_SIZE', values: { megabytes: 8, entries: 20_000 } } };

test('the lines of a file are what stands before each line feed, whatever the bytes', () => {
  const line = fc.uint8Array({ maxLength: 12 }).map((bytes) => bytes.filter((byte) => byte !== 0x0a));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const file = Uint8Array.from(lines.flatMap((bytes) => [...bytes, 0x0a]));
      expect(splitLines(file)).toEqual({ ok: true, value: lines });
    }),
  );
});

test('a file whose last line was cut short is refused at that line', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.integer({ min: 1, max: 9 }), (whole, rest) => {
      expect(splitLines(utf8('ab\n'.repeat(whole) + 'x'.repeat(rest)))).toEqual({
        ok: false,
        error: { code: 'E_TRANSCRIPT_LINE', line: whole + 1 },
      });
    }),
  );
});

test('8 MB are read, not a byte more', () => {
  const file = (length: number) => new Uint8Array(length).fill(0x20).with(length - 1, 0x0a);

  expect(splitLines(file(MOST_BYTES)).ok).toBe(true);
  expect(splitLines(file(MOST_BYTES + 1))).toEqual(tooBig);
});

test('20 000 entries between header and checkpoint are read, not one more', () => {
  expect(splitLines(utf8('\n'.repeat(MOST_LINES)))).toMatchObject({
    ok: true,
    value: { length: MOST_LINES },
  });
  expect(splitLines(utf8('\n'.repeat(MOST_LINES + 1)))).toEqual(tooBig);
});

/** A value so many brackets deep, of both sorts, with something to say beside every one of them. */
function nested(kinds: readonly boolean[], beside: Json): Json {
  return kinds.reduce<Json>(
    (inner, list) => (list ? [beside, inner, beside] : { a: beside, b: inner, c: beside }),
    null,
  );
}

// Whatever a bracket counter could stumble over.
const tricky = fc
  .array(fc.constantFrom('"', '\\', '\\\\', '{', '}', '[', ']', 'a', '卓', '\u001f'), { maxLength: 8 })
  .map((signs) => signs.join(''));

test('a line is read up to its greatest depth and refused beyond, whatever its texts are', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), tricky, (kinds, text) => {
      const value = nested(kinds, text);
      const refused = { code: 'E_TRANSCRIPT_DEPTH', line: 7, values: { depth: DEEPEST } };

      expect(readLine(utf8(canonicalJson(value)), 7)).toEqual(
        kinds.length > DEEPEST ? { ok: false, error: refused } : { ok: true, value },
      );
    }),
    { numRuns: 400 },
  );
});

test('brackets that were closed again are not deeper', () => {
  for (const value of [Array.from({ length: 20 }, () => []), Array.from({ length: 20 }, () => ({ a: {} }))])
    expect(readLine(utf8(canonicalJson(value)), 1)).toEqual({ ok: true, value });
});

test('one value has one spelling: a line written any other way is refused by its number', () => {
  const value = fc.record({ a: tricky, b: fc.integer(), c: fc.array(tricky, { maxLength: 3 }) });
  const other = fc.constantFrom<(text: string) => string>(
    (text) => ` ${text}`,
    (text) => `${text} `,
    (text) => `\ufeff${text}`,
    (text) => text.replace('"a":', '"a": '),
    (text) => text.replace('"b":', '"\\u0062":'),
    (text) => text.replace(/"b":(-?\d+)/, '"b":$1.0'),
    (text) => text.replace('{', '{"a":"",'),
    (text) => text.slice(0, -1),
  );
  fc.assert(
    fc.property(value, other, (one, change) => {
      const text = canonicalJson(one);

      expect(readLine(utf8(text), 3)).toEqual({ ok: true, value: one });
      expect(readLine(utf8(change(text)), 3)).toEqual({
        ok: false,
        error: { code: 'E_TRANSCRIPT_LINE', line: 3 },
      });
    }),
  );
});

test('bytes that are no UTF-8 are no line', () => {
  expect(readLine(Uint8Array.from([0x22, 0xff, 0x22]), 2)).toEqual({
    ok: false,
    error: { code: 'E_TRANSCRIPT_LINE', line: 2 },
  });
});
