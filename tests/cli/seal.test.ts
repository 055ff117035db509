import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sealFiles } from '#cli/seal/seal-files.ts';
import { sentences } from '#cli/translations/say.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { openSealed, readSealed } from '#core/sealed/sealed-paper.ts';
import { readLibrary } from '#library/read-library.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { quickCipher } from '../core/sitting/builders.ts';

const words = async (area: string) => JSON.parse(await readFile(`locales/zh/${area}.json`, 'utf8')) as never;
const [say, messages] = [sentences(await words('seal')), await words('issues')];
const CODE = 'K3QZ7M2P9X';

async function given(change: (text: string) => string = (text) => text) {
  const quiz = await readFile('content/quizzes/maqin-school.yaml', 'utf8');
  const bank = await readFile('content/question-banks/maqin-school.yaml', 'utf8');
  return [
    { file: 'quiz.yaml', text: change(quiz) },
    { file: 'bank.yaml', text: bank },
  ];
}

const seal = async (files: Awaited<ReturnType<typeof given>>, ...parameters: readonly string[]) =>
  sealFiles(files, parameters, quickCipher, say, messages);

test('seals a quiz with its bank under the hash the bank will be released with', async () => {
  const { file, text } = await seal(await given(), '--code', CODE, '--opens', '2026-12-20T09:00+08:00');
  const read = readSealed(file?.text ?? '');
  if (!read.ok) throw new Error(read.error.code);
  const opened = await openSealed(read.value, CODE, QUESTION_MODELS, quickCipher);
  const { library } = await readLibrary(process.cwd());
  const bank = library.banks.find(({ id }) => id === 'maqin-school');

  expect(file?.name).toBe('sanyu-sealed-maqin-school.json');
  expect(text).toContain('K3QZ7 M2P9X');
  expect(read.value.label).toMatchObject({ opens: '2026-12-20T01:00:00.000Z', closes: null });
  expect(opened.ok && opened.value.banks.map(bankSha)).toEqual([bank && bankSha(bank)]);
});

test('seals a quiz with several banks, whatever the order of their files', async () => {
  const quiz = (
    await given((text) => text.replace('banks: [maqin-school]', 'banks: [maqin-school, convention]'))
  )[0];
  const [, school] = await given();
  const text = await readFile('content/question-banks/convention.yaml', 'utf8');
  if (quiz === undefined || school === undefined) throw new Error('files');
  const { file } = await seal([quiz, { file: 'other.yaml', text }, school], '--code', CODE);
  const read = readSealed(file?.text ?? '');
  if (!read.ok) throw new Error(read.error.code);
  const opened = await openSealed(read.value, CODE, QUESTION_MODELS, quickCipher);

  expect(opened.ok && opened.value.banks.map(({ id }) => id)).toEqual(['maqin-school', 'convention']);
});

test('draws a passcode of its own where none is given, another one each time', async () => {
  const [one, other] = [await seal(await given()), await seal(await given())];

  expect(one.file).not.toBeNull();
  expect(one.text).not.toBe(other.text);
});

test.each<[string, readonly string[], ((text: string) => string) | undefined, string]>([
  ['a time without its zone', ['--opens', '2026-12-20T09:00'], undefined, 'time'],
  ['a short passcode', ['--code', '123456'], undefined, 'short'],
  [
    'a quiz of another bank',
    [],
    (text) => text.replace('banks: [maqin-school]', 'banks: [convention]'),
    'unsound',
  ],
])('refuses %s and says why', async (_, parameters, change, key) => {
  const { file, text } = await seal(await given(change), ...parameters);

  expect(file).toBeNull();
  expect(text).toBe(say(key, { length: 10, quiz: 'maqin-school', banks: 'maqin-school' }));
});

test('names a mistake in a file with its line', async () => {
  const { file, text } = await seal(await given((quiz) => quiz.replace('count: 10', 'count: ten')));

  expect(file).toBeNull();
  expect(text).toMatch(/quiz\.yaml|count/);
});

test('without files it says how it is used', async () => {
  expect(await seal([])).toEqual({ text: say('usage'), file: null });
});
