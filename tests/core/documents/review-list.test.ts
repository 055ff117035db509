import { expect, test } from 'vitest';
import { toReview } from '#core/documents/review-list.ts';
import { readTree, treeWith } from '../../support/content-tree.ts';
import type { Change } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';

async function list(language: string, ...changes: readonly Change[]) {
  const { library } = await readTree(treeWith(...changes));
  return toReview(library.documents[0]!, language);
}

test('lists every draft with what its translator noted', async () => {
  const rows = await list('ug', [UG, '{#s1}', '{#s1 note="待核"}']);
  expect(rows.map(({ passage, state }) => [passage.id, state])).toEqual(
    ['title', 's1', 's1-p1', 'rules', 'i1'].map((id) => [id, 'draft']),
  );
  expect(rows[1]).toMatchObject({ text: 'بىرىنچى، ئەھۋال', note: '待核' });
});

test('leaves out what is reviewed, and keeps what is stale or missing', async () => {
  const rows = await list(
    'ug',
    [UG, '{#title}', '{#title status="reviewed" reviewer="ئايشە" reviewed="2026-12-01"}'],
    [UG, '{#s1}', '{#s1 of="00000000" status="reviewed" reviewer="ئايشە" reviewed="2026-12-01"}'],
    [UG, '{#s1-p1}\nجەمئىي 38 كەنت بار.\n\n', ''],
  );
  expect(rows.map(({ passage, state }) => [passage.id, state])).toEqual([
    ['s1', 'stale'],
    ['s1-p1', 'missing'],
    ['rules', 'draft'],
    ['i1', 'draft'],
  ]);
});
