import { expect, test } from 'vitest';
import { checkNumbers } from '#core/checks/numbers.ts';
import { findings } from '../../support/content-tree.ts';

test('names a passage whose translation lost a figure', async () => {
  const found = await findings([['content/documents/village/ug.md', '38', '39']], checkNumbers);
  expect(found).toEqual(['E_NUMBER content/documents/village/ug.md:15']);
});

test('does not take Tibetan digits for the figure', async () => {
  const found = await findings([['content/documents/village/bo.md', '38', '༣༨']], checkNumbers);
  expect(found).toEqual(['E_NUMBER content/documents/village/bo.md:15']);
});

test('compares titles and options too', async () => {
  expect(await findings([['content/convention/convention.yaml', '84 خەت', '48 خەت']], checkNumbers)).toEqual([
    'E_NUMBER content/convention/convention.yaml:1',
  ]);
  expect(await findings([['content/question-banks/village.yaml', 'تاللا 3', 'تاللا']], checkNumbers)).toEqual(
    ['E_NUMBER content/question-banks/village.yaml:16'],
  );
});

test('lets a translation write with digits what the original writes in characters', async () => {
  expect(
    await findings([['content/documents/village/ug.md', 'بىرىنچى، ئۆگىنىش', '1. ئۆگىنىش']], checkNumbers),
  ).toEqual([]);
});

const EXPLANATION = 'explanation: { zh: 见正文。, ug: تېكىستتە.';

test.each([
  ['7月8日', '8-ئىيۇل', []],
  ['7月8日', '8-ئىيۇن', ['E_NUMBER content/question-banks/village.yaml:19']],
  ['350余万元', '3 مىليون 500 مىڭ', []],
  ['350余万元', '350 مىڭ', []],
  ['350余万元', '3 مىليون 600 مىڭ', ['E_NUMBER content/question-banks/village.yaml:19']],
  ['1:1.2', '1:1.2', []],
  ['1:1.2', '1:2', ['E_NUMBER content/question-banks/village.yaml:19']],
])('compares %s with %s', async (zh, ug, expected) => {
  const change = `explanation: { zh: "${zh}", ug: "${ug}"`;
  const complete = ['locales/bo/language.json', '"complete":true', '"complete":false'] as const;
  const found = await findings(
    [complete, ['content/question-banks/village.yaml', `${EXPLANATION}, bo: ཡི་གེ་ན་ཡོད། }`, `${change} }`]],
    checkNumbers,
  );
  expect(found).toEqual(expected);
});
