import { expect, test } from 'vitest';
import { checkUyghur } from '#core/checks/uyghur.ts';
import { findings } from '../../support/content-tree.ts';

test.each([
  ['a Persian kaf', 'جەمئىي 38 کەنت بار'],
  ['a presentation form', 'جەمئىي 38 ﻛەنت بار'],
  ['a tatweel', 'جەمئىي 38 كـەنت بار'],
  ['a zero-width joiner', 'جەمئىي 38 ك\u200Dەنت بار'],
])('finds %s', async (_, text) => {
  const file = 'content/documents/village/ug.md';
  expect(await findings([[file, 'جەمئىي 38 كەنت بار', text]], checkUyghur)).toEqual([
    `E_UYGHUR_UNCLEAN ${file}:15`,
  ]);
});
