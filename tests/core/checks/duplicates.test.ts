import { expect, test } from 'vitest';
import { checkDuplicates } from '#core/checks/duplicates.ts';
import { brief, findings, readTree, SOUND_TREE } from '../../support/content-tree.ts';

const BANK = 'content/question-banks/village.yaml';

test('finds a question id used twice in one bank', async () => {
  expect(await findings([[BANK, 'id: village-002', 'id: village-001']], checkDuplicates)).toEqual([
    `E_ID_DUPLICATE ${BANK}:20`,
  ]);
});

test('finds a second bank and question of the same id in another file', async () => {
  const { library } = await readTree({
    ...SOUND_TREE,
    'content/question-banks/copy.yaml': SOUND_TREE[BANK] ?? '',
  });
  expect(checkDuplicates(library).map(brief)).toEqual([
    `E_ID_DUPLICATE ${BANK}:1`,
    `E_ID_DUPLICATE ${BANK}:6`,
    `E_ID_DUPLICATE ${BANK}:20`,
  ]);
});

test('finds a second document with the place of another', async () => {
  const folder = 'content/documents/village';
  const copies = Object.entries(SOUND_TREE).filter(([file]) => file.startsWith(`${folder}/`));
  const twins = copies.map(([file, text]) => [file.replace(folder, `${folder}-two`), text]);
  const { library } = await readTree({ ...SOUND_TREE, ...Object.fromEntries(twins) });
  expect(checkDuplicates(library)).toEqual([
    {
      code: 'E_ID_DUPLICATE',
      file: `${folder}-two/document.yaml`,
      line: 1,
      values: { id: 'order: 1', first: `${folder}/document.yaml:1` },
    },
  ]);
});

test('finds a couplet id used twice', async () => {
  const file = 'content/convention/convention.yaml';
  expect(await findings([[file, 'id: c2', 'id: c1']], checkDuplicates)).toEqual([
    `E_ID_DUPLICATE ${file}:12`,
  ]);
});
