import { expect, test } from 'vitest';
import { checkNormalForm } from '#core/checks/normal-form.ts';
import { findings } from '../../support/content-tree.ts';

test('finds a seat written as two characters', async () => {
  const found = await findings(
    [['content/documents/village/ug.md', 'ئەھدىنامە', '\u064A\u0654ەھدىنامە']],
    checkNormalForm,
  );
  expect(found).toEqual(['E_NOT_NFC content/documents/village/ug.md:18']);
});

test('finds a Tibetan letter that NFC takes apart', async () => {
  const found = await findings([['locales/bo/site.json', 'སྐད་', '\u0F43་']], checkNormalForm);
  expect(found).toEqual(['E_NOT_NFC locales/bo/site.json:2']);
});
