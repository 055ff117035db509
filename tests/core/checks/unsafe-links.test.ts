import { expect, test } from 'vitest';
import { checkUnsafeLinks } from '#core/checks/unsafe-links.ts';
import { findings } from '../../support/content-tree.ts';

const FILE = 'content/documents/village/bo.md';
const found = (text: string) => findings([[FILE, 'སྒྲིག་ལམ།', text]], checkUnsafeLinks);

test.each([
  '[x](javascript:alert)',
  '[x]( JavaScript:alert)',
  'javascript:alert',
  '[x](//evil.example)',
  '[x](data:text)',
  'http://example.org',
  'ftp://example.org',
  '[x](vbscript:x)',
])('finds %s', async (text) => {
  expect(await found(text)).toEqual([`E_LINK_UNSAFE ${FILE}:18`]);
});

test.each([
  'https://example.org/a',
  '[x](mailto:a@example.org)',
  '[x](../village/)',
  '[x](/zh/)',
  '[x](#s1)',
  '1:1.2',
  'ug: x',
])('lets %s stand', async (text) => {
  expect(await found(text)).toEqual([]);
});
