import { expect, test } from 'vitest';
import { checkLetters } from '#core/checks/letters.ts';
import { findings } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';
const BO = 'content/documents/village/bo.md';

test.each([
  ['a Chinese character', UG, 'ئەھدىنامە', 'ئەھدىنامە 村'],
  ['a Chinese comma', UG, 'ئەھدىنامە', 'ئەھدىنامە，'],
  ['a Latin comma', UG, 'ئەھدىنامە', 'ئەھدىنامە, '],
  ['a Cyrillic letter', UG, 'ئەھدىنامە', 'ئәھدىنامە'],
  ['an Arabic letter Uyghur does not have', UG, 'ئەھدىنامە', 'ثئەھدىنامە'],
])('finds %s in Uyghur', async (_, file, from, to) => {
  expect(await findings([[file, from, to]], checkLetters)).toEqual([`E_LETTER ${file}:18`]);
});

test.each([
  ['a Chinese character', '村'],
  ['a Uyghur letter', 'ئ'],
  ['a Chinese full stop', '。'],
  ['a code point without a letter', '\u0F48'],
])('finds %s in Tibetan', async (_, stranger) => {
  expect(await findings([[BO, 'སྒྲིག་ལམ།', `སྒྲིག་ལམ${stranger}`]], checkLetters)).toEqual([`E_LETTER ${BO}:18`]);
});

test('welcomes Latin words and title marks', async () => {
  expect(await findings([[BO, 'སྒྲིག་ལམ།', '《སྒྲིག་ལམ》 Excel']], checkLetters)).toEqual([]);
  expect(await findings([[UG, 'ئەھدىنامە', '«ئەھدىنامە» Excel']], checkLetters)).toEqual([]);
});

test('finds a compatibility form of a Chinese character', async () => {
  const file = 'content/glossaries/words.yaml';
  expect(await findings([[file, 'zh: 词语', 'zh: ⼀词语']], checkLetters)).toEqual([`E_LETTER ${file}:5`]);
});

test('reads the words of the interface without their placeholders', async () => {
  const file = 'locales/ug/site.json';
  expect(await findings([[file, '{{count}} سوئال قالدى', '{{count}} 题']], checkLetters)).toEqual([
    `E_LETTER ${file}:3`,
  ]);
});

test('lets a question quote a word of another language whole, and no document', async () => {
  const bank = 'content/question-banks/village.yaml';
  expect(await findings([[bank, 'ug: قانچە؟', 'ug: «行政村» قانچە؟']], checkLetters)).toEqual([]);
  expect(await findings([[bank, 'ug: قانچە؟', 'ug: «行政村 كەنت» قانچە؟']], checkLetters)).toEqual([
    `E_LETTER ${bank}:12`,
  ]);
  expect(await findings([[UG, 'ئەھدىنامە', '«行政村»']], checkLetters)).toEqual([`E_LETTER ${UG}:18`]);
});
