import { expect, test } from 'vitest';
import { checkPublished } from '#core/checks/published.ts';
import { brief, findings, readTree, treeWith } from '../../support/content-tree.ts';

const ZH = 'content/documents/village/zh.md';
const SOURCE = 'content/source/documents.zh.txt';

test.each([
  ['a changed character', [ZH, '行政村38个', '自然村38个'], `${ZH}:13`],
  ['a lost character', [ZH, '共有行政村', '共行政村'], `${ZH}:13`],
  ['a changed heading', [ZH, '## 一、情况', '## 二、情况'], `${ZH}:10`],
  ['a changed first line', [ZH, '# 村的文件', '# 乡的文件'], `${ZH}:7`],
  ['a passage too many', [ZH, '{#i1}', '{#i0}\n新加的一段。\n\n{#i1}'], `${ZH}:19`],
  ['a line the documents leave out', [SOURCE, '一是学习。\n', '一是学习。\n二是宣传。\n'], `${SOURCE}:1`],
] as const)('finds %s, once', async (_, change, place) => {
  expect(await findings([change], checkPublished)).toEqual([`E_SOURCE_DIFFERS ${place}`]);
});

test('shows what was published and what stands there now', async () => {
  const { library } = await readTree(treeWith([ZH, '行政村38个', '行政村83个']));
  expect(checkPublished(library)[0]?.values).toEqual({
    expected: '有行政村38个。“互学习提素质、',
    found: '有行政村83个。',
  });
});

test('does not mind where lines end', async () => {
  expect(await findings([[SOURCE, '共有行政村', '共有\n行政村']], checkPublished)).toEqual([]);
});

test('names a document that was never published once, not passage by passage', async () => {
  const zh = '---\nlanguage: zh\nstatus: original\n---\n\n{#a}\n新的标题\n\n{#b}\n新的正文\n';
  const { library } = await readTree({ ...treeWith(), 'content/documents/new/zh.md': zh });
  expect(checkPublished(library).map(brief)).toEqual(['E_SOURCE_DIFFERS content/documents/new/zh.md:7']);
});
