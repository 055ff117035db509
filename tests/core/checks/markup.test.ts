import { expect, test } from 'vitest';
import { checkMarkup } from '#core/checks/markup.ts';
import { findings } from '../../support/content-tree.ts';

const FILE = 'content/documents/village/bo.md';
const found = (text: string) => findings([[FILE, 'སྒྲིག་ལམ།', text]], checkMarkup);

test.each(['[x](village#nope)', '[x](https://example.org)', '![x](a.png)', 'སྒྲིག **ལམ**', '`ལམ`'])(
  'finds %s, which readers would see as it stands',
  async (text) => {
    expect(await found(text)).toEqual([`E_MARKUP ${FILE}:18`]);
  },
);

test.each(['(ལམ)', '[ལམ]', '2 * 3', 'a_b_c', 'ལམ # ལམ', '-ལམ'])('lets %s stand', async (text) => {
  expect(await found(text)).toEqual([]);
});
