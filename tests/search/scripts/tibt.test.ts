import { expect, test } from 'vitest';
import { tokenize } from '#search/tokenize.ts';

const terms = (text: string, purpose: 'index' | 'query' = 'query') =>
  tokenize(text, purpose).map(({ term }) => term);

test.each([
  ['syllables and pairs', 'བོད་ཡིག', ['བོད', 'བོད་ཡིག', 'ཡིག']],
  ['no pair across a shad', 'བོད། ཡིག', ['བོད', 'ཡིག']],
  ['no pair across ང་ and its shad', 'ང་། ཡིག', ['ང', 'ཡིག']],
  ['no pair across a space', 'བོད ཡིག', ['བོད', 'ཡིག']],
  ['a pair across a wrapped line', 'བོད་\nཡིག', ['བོད', 'བོད་ཡིག', 'ཡིག']],
  ['either tsheg', 'བོད༌ཡིག', ['བོད', 'བོད་ཡིག', 'ཡིག']],
  ['particles only in pairs', 'བོད་ཀྱི་ཡིག', ['བོད', 'བོད་ཀྱི', 'ཀྱི་ཡིག', 'ཡིག']],
  ['syllables without affixed particles', 'མིའི', ['མི']],
  ['numbers apart', '2026ལོ་༡༡', ['2026', 'ལོ', '11']],
  ['any order of marks', 'ཨ\u0F7E\u0F7C', ['ཨོཾ']],
])('cuts Tibetan into %s', (_, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('adds for texts the form without a ར or ས that may be a particle', () => {
  expect(terms('བྱེད་པར', 'index')).toEqual(['བྱེད', 'བྱེད་པར', 'བྱེད་པ', 'པར', 'པ']);
});
