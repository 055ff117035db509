import { expect, test } from 'vitest';
import { chooseEncoding } from '../../set-up/site-files.mjs';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['identity', null],
  ['', null],
])('packs for “%s” as %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
