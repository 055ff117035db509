import { expect, test } from 'vitest';
import { runChecks } from '#core/checks/checks.ts';
import { checkTerms } from '#core/checks/terms.ts';
import { brief, findings, readTree, treeWith } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';
const FILE = 'content/glossaries/exceptions.yaml';
const DRIFTED = [UG, '38 كەنت', '38 يېزا'] as const;
const exception = (passage: string) =>
  `terms:\n  - term: words#village\n    language: ug\n    passage: ${passage}\n    reason: 待核\nsyllables: []\n`;

async function withExceptions(text: string, ...changes: readonly (typeof DRIFTED)[]) {
  const { library, issues } = await readTree({ ...treeWith(...changes), [FILE]: text });
  return [...issues, ...checkTerms(library)].map(brief);
}

test('names the passage whose translation does not use the agreed rendering', async () => {
  expect(await findings([DRIFTED], checkTerms)).toEqual([`E_TERM ${UG}:15`]);
  expect(await findings([DRIFTED], runChecks)).toEqual([`E_TERM ${UG}:15`]);
});

test('lets an exception with a reason pass', async () => {
  expect(await withExceptions(exception('village#s1-p1'), DRIFTED)).toEqual([]);
});

test('refuses an exception nobody needs, and one without a reason', async () => {
  expect(await withExceptions(exception('village#s1-p1'))).toEqual([`E_EXCEPTION_UNUSED ${FILE}:2`]);
  expect(await withExceptions(exception('village#s9'), DRIFTED)).toEqual([
    `E_TERM ${UG}:15`,
    `E_EXCEPTION_UNUSED ${FILE}:2`,
  ]);
  const silent = exception('village#s1-p1').replace(/ {4}reason.*\n/, '');
  expect(await withExceptions(silent, DRIFTED)).toContain(`E_FIELD ${FILE}:2`);
});

test('does not look for a term inside a longer one', async () => {
  const longer = `  - id: long
    passage: village#s1-p1
    quote: 行政村38
    zh: { term: 行政村38, romanisation: a, definition: 村, example: 村 }
    ug: { term: 38 يېزا, romanisation: a, definition: كەنت, example: كەنت }
    bo: { term: གྲོང་ཚོ, romanisation: a, definition: གྲོང་ཚོ།, example: གྲོང་ཚོ། }
`;
  const glossary = 'content/glossaries/words.yaml';
  const changes = [DRIFTED, [glossary, '  - id: village\n', `${longer}  - id: village\n`]] as const;
  expect(await findings(changes, checkTerms)).toEqual([]);
});
