import { expect, test } from 'vitest';
import { checkPassages } from '#core/checks/passages.ts';
import { findings } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';
const PARAGRAPH = '{#s1-p1}\nجەمئىي 38 كەنت بار.\n\n';

test('names the place where a passage is missing', async () => {
  expect(await findings([[UG, PARAGRAPH, '']], checkPassages)).toEqual([`E_PASSAGE_MISSING ${UG}:12`]);
});

test('lets a partly translated language leave passages out', async () => {
  const partial = ['locales/ug/language.json', '"complete":true', '"complete":false'] as const;
  expect(await findings([[UG, PARAGRAPH, ''], partial], checkPassages)).toEqual([]);
});

test('names a passage the original does not have', async () => {
  const found = await findings([[UG, PARAGRAPH, `${PARAGRAPH}{#s9}\nئارتۇق.\n\n`]], checkPassages);
  expect(found).toEqual([`E_PASSAGE_EXTRA ${UG}:18`]);
});

test('names only the passage that was moved, not all it was moved past', async () => {
  const found = await findings(
    [
      [UG, PARAGRAPH, ''],
      [UG, '{#title}', `${PARAGRAPH}{#title}`],
    ],
    checkPassages,
  );
  expect(found).toEqual([`E_PASSAGE_ORDER ${UG}:9`]);
});

test('names a heading that became plain text', async () => {
  expect(await findings([[UG, '## بىرىنچى', 'بىرىنچى']], checkPassages)).toEqual([`E_PASSAGE_KIND ${UG}:12`]);
});
