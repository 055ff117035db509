import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownNumber } from '#formats/number-format.ts';

test.each([
  [7, '00000', '00007'],
  [7, '00000_ ', '00007'],
  [7, '00000;-00000', '00007'],
  [-7, '00000;-00000', '-00007'],
  [-7, '00000', '-00007'],
  [7, '"0000"0', '00007'],
  [7, '000-00', '000-07'],
  [12_345_678, '000-00', '123456-78'],
  [7, '00000"号"', '00007号'],
  [7, '00000号', '00007号'],
  [7, '\\A000', 'A007'],
  [0, '00000', '00000'],
  [7, '[$-804]00000', '00007'],
  [7, '[Red]00000;[Blue]-00000', '00007'],
  [7, '_-* 00000_-', '00007'],
  [1234, '#,##0', '1234'],
  [7, '0000.00', '0007'],
  [7, 'General', '7'],
  [7, 'General"号"', '7号'],
  [7, '@', '7'],
  [9.5, 'General', '9.5'],
])('shows %d under %s as a spreadsheet does: %s', (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

test.each([
  [7, '0%'],
  [7, '0.0E+00'],
  [7, '# ?/?'],
  [7, 'yyyy-mm-dd'],
  [7, '[>100]000;00000'],
  [7, '[DBNum1]00000'],
  [7000, '000,'],
  [7, '"号"'],
  [7, ';;;'],
  [0, '000;-000;"—"'],
  [7.5, '00000'],
])('does not guess what %d is under %s', (value, format) => {
  expect(shownNumber(value, format)).toBeNull();
});

test('whatever a format is, the figures of a number stand in what is shown, or nothing is', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ unit: fc.constantFrom(...'0#?-;"\\_*[].,号 ') }), (value, format) => {
      const shown = shownNumber(value, format);
      const literals = shown?.replace(/\D/g, '');
      return (
        shown === null || /["\\]/.test(format) || (literals ?? '').endsWith(String(value)) || value === 0
      );
    }),
  );
});
