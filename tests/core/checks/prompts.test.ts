import { expect, test } from 'vitest';
import { checkLanguages } from '#core/checks/languages.ts';
import { checkPrompts } from '#core/checks/prompts.ts';
import { findings } from '../../support/content-tree.ts';

const BANK = 'content/question-banks/village.yaml';
const PROMPT = 'prompt: { zh: 有几个？, ug: قانچە؟, bo: ག་ཚོད་ཡོད། }';
const found = (to: string) => findings([[BANK, PROMPT, to]], checkPrompts);

test.each([
  ['Chinese in Uyghur', 'prompt: { zh: 有几个？, ug: «行政村» قانچە؟, bo: ག་ཚོད་ཡོད། }'],
  ['Tibetan in Uyghur', 'prompt: { zh: 有几个？, ug: «གྲོང་ཚོ» قانچە؟, bo: ག་ཚོད་ཡོད། }'],
  ['Uyghur in Chinese', 'prompt: { zh: “كەنت”有几个？, ug: قانچە؟, bo: ག་ཚོད་ཡོད། }'],
  ['Chinese in Tibetan', 'prompt: { zh: 有几个？, ug: قانچە؟, bo: “行政村”ག་ཚོད་ཡོད། }'],
])('finds %s in a prompt: it tells the answer to whoever answers in that', async (_, prompt) => {
  expect(await found(prompt)).toEqual([`E_PROMPT_FOREIGN ${BANK}:12`]);
});

test('finds it in the sentence of a question with gaps, at its line', async () => {
  const text = `${PROMPT}\n    text:\n      zh: 有[[1]]\n      ug: 行政村 [[1]]\n      bo: "[[1]]"`;
  expect(await found(text)).toEqual([`E_PROMPT_FOREIGN ${BANK}:15`]);
});

test('leaves alone Latin, digits, and the word a prompt asks about', async () => {
  expect(await found('prompt: { zh: Excel 有 2 个？, ug: Excel قانچە؟, bo: Excel ག་ཚོད། }')).toEqual([]);
  expect(await found(`${PROMPT}\n    word: { zh: 村, ug: كەنت, bo: གྲོང་ཚོ }`)).toEqual([]);
});

test('wants the word a prompt asks about in every language, so that there is always another one to show', async () => {
  const edits = [[BANK, PROMPT, `${PROMPT}\n    word: { zh: 村, ug: كەنت }`]] as const;
  expect(await findings(edits, checkLanguages)).toEqual([`E_LANGUAGE_MISSING ${BANK}:13`]);
});
