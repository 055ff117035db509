import { expect, test } from 'vitest';
import { checkSyllables } from '#core/checks/syllables.ts';
import { brief, findings, readTree, treeWith } from '../../support/content-tree.ts';

const BO = 'content/documents/village/bo.md';
const FILE = 'content/glossaries/exceptions.yaml';
const LOAN = [BO, 'སྒྲིག་ལམ།', 'པུའུ།'] as const;
const exceptions = 'terms: []\nsyllables:\n  - { syllable: པུའུ, reason: 部 }\n';

test('names a syllable that Tibetan spelling does not know', async () => {
  expect(await findings([LOAN], checkSyllables)).toEqual([`E_SYLLABLE ${BO}:18`]);
});

test('reads the words of the interface too', async () => {
  const file = 'locales/bo/site.json';
  expect(await findings([[file, 'སྐད་གསུམ', 'སྐད་གསུམིག']], checkSyllables)).toEqual([`E_SYLLABLE ${file}:2`]);
});

test('lets a loan with a reason pass, and refuses one nobody uses', async () => {
  const used = await readTree({ ...treeWith(LOAN), [FILE]: exceptions });
  expect(checkSyllables(used.library)).toEqual([]);
  const unused = await readTree({ ...treeWith(), [FILE]: exceptions });
  expect(checkSyllables(unused.library).map(brief)).toEqual([`E_EXCEPTION_UNUSED ${FILE}:3`]);
});
