import { expect, test } from 'vitest';
import { checkOptions } from '#core/checks/options.ts';
import { findings } from '../../support/content-tree.ts';

const BANK = 'content/question-banks/village.yaml';
const fourth = '      - { id: d, zh: 选4, ug: تاللا 4, bo: འདེམས་4 }\n';

test.each([
  ['three options', fourth, '', 13],
  ['five options', fourth, `${fourth}      - { id: e, zh: 选5, ug: تاللا 5, bo: འདེམས་5 }\n`, 13],
  ['two options of one text in Uyghur only', 'تاللا 4', 'تاللا 3', 13],
  ['two options of one id', 'id: d', 'id: c', 13],
  ['an answer that is no option', 'answer: b', 'answer: e', 18],
])('finds %s', async (_, from, to, line) => {
  expect(await findings([[BANK, from, to]], checkOptions)).toEqual([`E_OPTION ${BANK}:${line}`]);
});
