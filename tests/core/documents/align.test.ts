import { expect, test } from 'vitest';
import { alignPassages } from '#core/documents/align.ts';
import { findPassage } from '#core/documents/links.ts';
import { readTree, treeWith } from '../../support/content-tree.ts';
import type { Change } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';

async function village(...changes: readonly Change[]) {
  const { library } = await readTree(treeWith(...changes));
  const [document] = library.documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

test('gives a translation passage by passage in the order of the original', async () => {
  const aligned = alignPassages(await village(), 'ug');
  expect(aligned.map(({ id }) => id)).toEqual(['title', 's1', 's1-p1', 'rules', 'i1']);
  expect(aligned[2]).toEqual({
    id: 's1-p1',
    kind: 'text',
    text: 'جەمئىي 38 كەنت بار.',
    language: 'ug',
    fallback: false,
    state: 'draft',
  });
});

test('falls back to the original, and says so, where one passage has no translation', async () => {
  const aligned = alignPassages(await village([UG, '{#s1-p1}\nجەمئىي 38 كەنت بار.\n\n', '']), 'ug');
  expect(aligned.filter(({ fallback }) => fallback)).toEqual([
    {
      id: 's1-p1',
      kind: 'text',
      text: '共有行政村38个。',
      language: 'zh',
      fallback: true,
      state: 'missing',
    },
  ]);
});

test('is all original in a language without a translation, and no fallback in its own', async () => {
  const document = await village();
  expect(alignPassages(document, 'kk').every(({ language, fallback }) => language === 'zh' && fallback)).toBe(
    true,
  );
  expect(alignPassages(document, 'zh').some(({ fallback }) => fallback)).toBe(false);
});

test('leaves out what only the translation has', async () => {
  const document = await village([UG, '{#s1-p1}', '{#extra}\nئارتۇق.\n\n{#s1-p1}']);
  expect(alignPassages(document, 'ug')).toHaveLength(5);
});

test('finds the passage a link names, and none for a broken link', async () => {
  const documents = [await village()];
  expect(findPassage(documents, 'village#s1')?.passage.text).toBe('一、情况');
  for (const link of ['village', 'village#', 'village#s2', 'town#s1', '#s1', 'village#s1#s1', '']) {
    expect(findPassage(documents, link)).toBeNull();
  }
});
