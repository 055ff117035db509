import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('sorts keys by their UTF-16 units and writes no white space', () => {
  const value = { '\ufb33': 1, '\ud83d\ude02': 2, é: 3, '1': 4, A: [true, null] };

  expect(canonicalJson(value)).toBe('{"1":4,"A":[true,null],"é":3,"😂":2,"\ufb33":1}');
});

test('writes strings as RFC 8785 does', () => {
  expect(canonicalJson('€$\u000f\nA\'B"\\\\"/\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"');
});

test('leaves Tibetan and Uyghur as they were typed', () => {
  const text = 'ཀྵ ཱི \u0f43 \u064a\u0654';

  expect(canonicalJson(text)).toBe(`"${text}"`);
});

test('is read back as the same value, and writing that gives the same characters', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      const again = JSON.parse(text) as Json;
      expect(again).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(again)).toBe(text);
    }),
  );
});

test('a text that only looks like half a character is written like any other', () => {
  const text = String.raw`\ud800 and \\ud800`;

  expect(canonicalJson({ a: text, b: { c: 1 } })).toBe(String.raw`{"a":"\\ud800 and \\\\ud800","b":{"c":1}}`);
});

test('does not depend on the order the keys were set in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(record));
    }),
  );
});

test('writes minus zero as 0', () => {
  expect(canonicalJson([-0])).toBe('[0]');
});

test('throws on numbers and characters that cannot be written exactly', () => {
  for (const number of [0.5, NaN, Infinity, 2 ** 53]) {
    expect(() => canonicalJson({ number })).toThrow(RangeError);
  }
  for (const half of ['\ud800', 'a\udc00', '\ud800\ud800', '\udc00\ud800']) {
    expect(() => canonicalJson([half])).toThrow(RangeError);
    expect(() => canonicalJson({ [half]: 1 })).toThrow(RangeError);
  }
});
