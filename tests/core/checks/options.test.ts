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

const option = (id: string, digit: number) =>
  `{ id: ${id}, zh: 选${digit}, ug: تاللا ${digit}, bo: འདེམས་${digit} }`;
const options = ['a', 'b', 'c', 'd'].map((id, at) => `      - ${option(id, at + 1)}\n`).join('');
const list = (length: number) =>
  `[${Array.from({ length }, (_, at) => option('abcdefgh'[at]!, at)).join(', ')}]`;
const word = (text: string) => `{ zh: ${text}, ug: ${text}, bo: ${text} }`;
const pairs = (...sides: readonly (readonly [string, string])[]) =>
  `[${sides.map(([left, right], at) => `{ id: ${'abcd'[at]!}, left: ${word(left)}, right: ${word(right)} }`).join(', ')}]`;
const three = [
  ['左一', '右一'],
  ['左二', '右二'],
  ['左三', '右三'],
] as const;

/** How often the check has something against a question of this kind with these fields. */
const complaints = async (kind: string, fields: string) => {
  const own = `    options:\n${options}    answer: b\n`;
  const changes = [
    [BANK, 'kind: single-choice', `kind: ${kind}`],
    [BANK, own, `${fields.replaceAll(/^/gm, '    ')}\n`],
  ] as const;
  return (await findings(changes, checkOptions)).length;
};

test.each([
  ['multiple-choice', `options: ${list(5)}\nanswer: [a, c]`],
  ['true-false', `reasons: ${list(3)}\nanswer: true\nreason: a`],
  ['matching', `pairs: ${pairs(...three)}\nextra: [{ id: x, zh: 右四, ug: 右四, bo: 右四 }]`],
  ['ordering', `items: ${list(7)}`],
])('finds nothing wrong in a sound question of the kind %s', async (kind, fields) => {
  expect(await complaints(kind, fields)).toBe(0);
});

test.each([
  ['an answer that is none of several options', 'multiple-choice', `options: ${list(4)}\nanswer: [a, e]`],
  ['seven options of several right ones', 'multiple-choice', `options: ${list(7)}\nanswer: [a, c]`],
  ['two reasons only', 'true-false', `reasons: ${list(2)}\nanswer: true\nreason: a`],
  ['two pairs only', 'matching', `pairs: ${pairs(three[0], three[1])}`],
  ['two right sides alike', 'matching', `pairs: ${pairs(three[0], three[1], ['左三', '右一'])}`],
  ['two left sides alike', 'matching', `pairs: ${pairs(three[0], three[1], ['左一', '右三'])}`],
  [
    'a right side that is one of the further ones too',
    'matching',
    `pairs: ${pairs(...three)}\nextra: [{ id: x, zh: 右一, ug: 右四, bo: 右四 }]`,
  ],
  ['eight items', 'ordering', `items: ${list(8)}`],
])('finds %s', async (_, kind, fields) => {
  expect(await complaints(kind, fields)).toBeGreaterThan(0);
});
