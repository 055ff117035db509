import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase32, encodeBase32, foldBase32 } from '#core/hand-in/base32.ts';

test('gives back any bytes, in signs that a QR code holds in its dense mode', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encodeBase32(bytes);
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]*$/);
      expect(text).toHaveLength(Math.ceil((bytes.length * 8) / 5));
      expect(decodeBase32(text)).toEqual(bytes);
    }),
  );
});

test.each(['U', 'a', 'Z', '00U', 'ZZ', ' '])('refuses %o, which nobody wrote', (text) => {
  expect(decodeBase32(text)).toBeNull();
});

test('reads the same from small, full-width and look-alike letters, with anything strewn between', () => {
  const strewn = ' \u200b\u2066"“> \n\r\t-_.*་،';
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(4), (bytes, way) => {
      const text = encodeBase32(bytes);
      const changed = [
        text.toLowerCase(),
        text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
        text.replaceAll('0', 'o').replaceAll('1', 'l'),
        text.replaceAll('0', 'O').replaceAll('1', 'I'),
        text.replace(/./g, (sign) => sign + strewn),
      ][way]!;
      expect(decodeBase32(foldBase32(changed))).toEqual(bytes);
    }),
  );
});
