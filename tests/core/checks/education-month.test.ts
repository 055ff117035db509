import { expect, test } from 'vitest';
import { checkEducationMonth } from '#core/checks/education-month.ts';
import { findings, readTree, treeWith } from '../../support/content-tree.ts';

const FILE = 'content/education-month/2026.yaml';

test('a month whose weeks fill it and whose links live is right', async () => {
  expect(await findings([], checkEducationMonth)).toEqual([]);
});

test.each([
  ['a day that is in no calendar', 'until: 2026-05-15', 'until: 2026-02-30', 'E_FIELD', 8],
  [
    'a month that ends before it begins',
    'until: 2026-05-31\ntitle',
    'until: 2026-04-30\ntitle',
    'E_FIELD',
    2,
  ],
  ['a gap between two weeks', 'from: 2026-05-16', 'from: 2026-05-17', 'E_FIELD', 12],
  ['two weeks that overlap', 'from: 2026-05-16', 'from: 2026-05-15', 'E_FIELD', 12],
  ['a month that begins before its first week', 'from: 2026-05-01\nu', 'from: 2026-04-30\nu', 'E_FIELD', 7],
  ['a document that is not there', 'document: village', 'document: town', 'E_LINK_DEAD', 10],
  ['a glossary that is not there', 'glossary: words', 'glossary: names', 'E_LINK_DEAD', 15],
  ['a quiz that is not there', 'answer: [village]', 'answer: [town]', 'E_LINK_DEAD', 11],
])('finds %s', async (_, from, to, code, line) => {
  const found = await findings([[FILE, from, to]], checkEducationMonth);
  expect(found).toContain(`${code} ${FILE}:${line}`);
});

test('a file of another year is found by its name', async () => {
  const tree = treeWith();
  const { library } = await readTree({ ...tree, 'content/education-month/2027.yaml': tree[FILE] ?? '' });
  expect(checkEducationMonth(library).map(({ file, values }) => [file, values?.expected])).toEqual([
    ['content/education-month/2027.yaml', '2027-05-01'],
  ]);
});
