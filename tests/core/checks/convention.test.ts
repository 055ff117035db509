import { expect, test } from 'vitest';
import { checkConvention } from '#core/checks/convention.ts';
import { brief, findings, readTree, SOUND_TREE } from '../../support/content-tree.ts';

const FILE = 'content/convention/convention.yaml';

test('counts the characters of every line', async () => {
  expect(await findings([[FILE, '遇喜事要祝贺', '遇喜事祝贺']], checkConvention)).toEqual([
    `E_CONVENTION_LENGTH ${FILE}:13`,
    `E_SOURCE_DIFFERS ${FILE}:6`,
  ]);
});

test('wants seven couplets', async () => {
  const text = (SOUND_TREE[FILE] ?? '').replace(/ {2}- id: c7[\s\S]*/, '');
  const { library } = await readTree({ ...SOUND_TREE, [FILE]: text });
  expect(checkConvention(library).map(brief)).toEqual([`E_CONVENTION_LENGTH ${FILE}:6`]);
});

test('wants the characters of the passage the rules come from', async () => {
  expect(await findings([[FILE, '遇喜事要祝贺', '遇喜事要庆贺']], checkConvention)).toEqual([
    `E_SOURCE_DIFFERS ${FILE}:6`,
  ]);
});

test('says so when the file is not there', async () => {
  const { [FILE]: _, ...rest } = SOUND_TREE;
  const { library } = await readTree(rest);
  expect(checkConvention(library).map(brief)).toEqual([`E_CONVENTION_LENGTH ${FILE}:`]);
});
