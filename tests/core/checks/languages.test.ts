import { expect, test } from 'vitest';
import { checkLanguages } from '#core/checks/languages.ts';
import { findings, readTree, SOUND_TREE, brief } from '../../support/content-tree.ts';

const GLOSSARY = 'content/glossaries/words.yaml';

test('names a complete language without a translation of a document', async () => {
  const { 'content/documents/village/bo.md': _, ...rest } = SOUND_TREE;
  const { library } = await readTree(rest);
  expect(checkLanguages(library).map(brief)).toEqual(['E_LANGUAGE_MISSING content/documents/village/bo.md:']);
});

test('names a translation into a language the site does not have', async () => {
  const { library } = await readTree({
    ...SOUND_TREE,
    'content/documents/village/kk.md':
      '---\nlanguage: kk\nstatus: draft\ntranslator: S\ntranslated: 2026-11-22\n---\n',
  });
  expect(checkLanguages(library).map(brief)).toEqual([
    'E_LANGUAGE_UNKNOWN content/documents/village/kk.md:1',
  ]);
});

test('names a title without one of the languages', async () => {
  expect(await findings([[GLOSSARY, ', bo: ཐ་སྙད། }', ' }']], checkLanguages)).toEqual([
    `E_LANGUAGE_MISSING ${GLOSSARY}:4`,
  ]);
});

test('names a term without one of the languages', async () => {
  const found = await findings(
    [[GLOSSARY, '    bo: { term: གྲོང་ཚོ, romanisation: grong tsho, definition: གྲོང་ཚོ།, example: གྲོང་ཚོ། }\n', '']],
    checkLanguages,
  );
  expect(found).toEqual([`E_LANGUAGE_MISSING ${GLOSSARY}:11`]);
});

test('names a language tag that was mistyped', async () => {
  expect(await findings([[GLOSSARY, 'ug: سۆز,', 'uy: سۆز,']], checkLanguages)).toEqual([
    `E_LANGUAGE_MISSING ${GLOSSARY}:4`,
    `E_LANGUAGE_UNKNOWN ${GLOSSARY}:4`,
  ]);
});

test('asks nothing of an incomplete language', async () => {
  const partial = ['locales/bo/language.json', '"complete":true', '"complete":false'] as const;
  expect(await findings([partial, [GLOSSARY, ', bo: ཐ་སྙད། }', ' }']], checkLanguages)).toEqual([]);
});
