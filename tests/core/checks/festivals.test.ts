import { expect, test } from 'vitest';
import { checkFestivals } from '#core/checks/festivals.ts';
import { brief, findings, readTree, treeWith } from '../../support/content-tree.ts';

const FILE = 'content/festivals.yaml';

test('festivals with real days and listed sources are right', async () => {
  expect(await findings([], checkFestivals)).toEqual([]);
});

test.each([
  ['a day that is in no calendar', 'date: 2026-03-21', 'date: 2026-02-30', 'E_FIELD', 11],
  ['a day that is not after the one before', 'date: 2027-03-09', 'date: 2025-03-09', 'E_FIELD', 12],
  ['a second day that does not follow the first', 'or: 2027-03-10', 'or: 2027-03-12', 'E_FIELD', 12],
  [
    'a source of a date that is not listed',
    'official, source: moon',
    'official, source: sun',
    'E_LINK_DEAD',
    11,
  ],
  ['a source of a custom that is not listed', 'source: moon\n', 'source: sun\n', 'E_LINK_DEAD', 9],
])('finds %s', async (_, from, to, code, line) => {
  expect(await findings([[FILE, from, to]], checkFestivals)).toContain(`${code} ${FILE}:${line}`);
});

test('a status of a date that is neither official nor computed is named as a field, not as a translation', async () => {
  const { issues } = await readTree(treeWith([FILE, 'status: official', 'status: sure']));
  expect(issues.map(brief)).toEqual([`E_FIELD ${FILE}:11`]);
});
