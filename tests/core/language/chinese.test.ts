import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { zhKey } from '#core/language/chinese.ts';

test.each([
  ['quotes and spaces beside Han', '“三语” 学法,', '三语学法'],
  ['full width', 'ＡＢ１２', 'ab12'],
  ['spaces between words and numbers', ' Open  Source 3.5 ', 'open source 3 5'],
])('reads past %s', (_, text, key) => {
  expect(zhKey(text)).toBe(key);
});

test('makes keys of themselves', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'三语，。“” aＡ1.⽂'), fc.string({ minLength: 1, maxLength: 1 })),
  });
  fc.assert(fc.property(text, (mess) => zhKey(zhKey(mess)) === zhKey(mess)));
});
