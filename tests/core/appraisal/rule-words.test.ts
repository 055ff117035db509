import { expect, test } from 'vitest';
import { ruleWords } from '#core/appraisal/rule-words.ts';
import { translator } from '#i18n/translate.ts';
import { readLibrary } from '#library/read-library.ts';

const { library } = await readLibrary('.');
const inWords = (language: string, rules: string) => {
  const t = translator(library.locales, language);
  return ruleWords(rules, {
    say: (key, values) => t(`rules:${key}`, values),
    quiz: (id) => (id === 'school' ? '学校' : id),
  });
};
/** As `regrade` writes them. */
const ALL = [
  'almost: 2 ≠ null',
  'banks: ["school"] ≠ ["school","county"]',
  'count: 5 ≠ 10',
  'marking: null ≠ 2',
  'mix: [{"count":3,"difficulty":2,"tag":"a; b: c"}] ≠ null',
  'mode: "exam" ≠ "practice"',
  'negative: 1 ≠ null',
  'romanised: true ≠ null',
  'shuffle: false ≠ null',
].join('; ');

test('names the rules in which an attempt differs, and says what is usual where nothing is written', () => {
  expect(inWords('zh', ALL).split('；')).toEqual([
    '差一点的得分：2 ≠ 1',
    '题库：学校 ≠ 学校, county',
    '题数：5 ≠ 10',
    '评判办法的版本：1 ≠ 2',
    '抽题办法：3 题 (难度 2, 标签“a; b: c”) ≠ 不分',
    '方式：考试 ≠ 练习',
    '答错倒扣：1 ≠ 0',
    '可以写拉丁转写：是 ≠ 否',
    '打乱次序：否 ≠ 是',
  ]);
});

test.each(['ug', 'bo'])('leaves no program code in %s', (language) => {
  expect(inWords(language, ALL).replace('county', '').replace('a; b: c', '')).not.toMatch(/[a-z"[\]{}]/);
});

test('leaves what it does not know as it is', () => {
  expect(inWords('zh', 'later: 1 ≠ 2')).toBe('later: 1 ≠ 2');
});
