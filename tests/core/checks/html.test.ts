import { expect, test } from 'vitest';
import { checkHtml } from '#core/checks/html.ts';
import { findings } from '../../support/content-tree.ts';

test.each(['<b>ئەھدىنامە</b>', 'ئەھدىنامە<br/>', '<!-- x -->ئە', '<script>', '&nbsp;ئە', '&#60;ئە'])(
  'finds %s',
  async (text) => {
    const file = 'content/documents/village/ug.md';
    expect(await findings([[file, 'ئەھدىنامە', text]], checkHtml)).toEqual([`E_HTML ${file}:18`]);
  },
);

test('leaves a smaller-than sign and an ampersand alone', async () => {
  expect(
    await findings([['content/documents/village/ug.md', 'ئەھدىنامە', '3 < 5 & 6 <0>']], checkHtml),
  ).toEqual([]);
});
