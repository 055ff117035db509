import { describe, expect, test } from 'vitest';
import { readScheme } from '#core/appraisal/scheme-file.ts';
import { schemeIssue, schemePlace } from '#i18n/scheme-words.ts';
import { translator } from '#i18n/translate.ts';
import { readLibrary } from '#library/read-library.ts';
import { scheme } from '../core/appraisal/bench-builders.ts';

const { library } = await readLibrary('.');
const TAGS = ['zh', 'ug', 'bo'] as const;

type Told = readonly { readonly field: string; readonly found: string; readonly expected: string }[];

function told(tag: string, value: unknown): Told {
  const read = readScheme({ file: 'S.yaml', value, lines: new Map() }, { quizzes: [], plans: [] });
  const t = translator(library.locales, tag);
  return (read.ok ? [] : read.error).map((issue) => {
    const { field = '', found = '', expected = '' } = schemeIssue(t, issue).values ?? {};
    return { field: String(field), found: String(found), expected: String(expected) };
  });
}

const wrong = (change: object) => ({ ...scheme(), ...change });
const [part] = scheme().components;
const CASES: readonly (readonly [what: string, value: unknown, zh: Told[number]])[] = [
  [
    'a weight in words',
    wrong({ components: [{ ...part, weight: '二十' }] }),
    { field: '各项 · 第 1 项 · 占多少', found: '“二十”', expected: '1 到 100 的整数' },
  ],
  [
    'a weight that is missing',
    wrong({ components: [{ ...part, weight: undefined }] }),
    { field: '各项 · 第 1 项 · 占多少', found: '没有写（文件里叫 weight）', expected: '1 到 100 的整数' },
  ],
  [
    'a name without the original',
    wrong({ title: 7 }),
    { field: '方案名称', found: '“7”', expected: '几个小项，每个写“名称: 内容”' },
  ],
  [
    'a kind that is not there',
    wrong({ components: [{ ...part, kind: 'essay' }] }),
    {
      field: '各项 · 第 1 项 · 哪一种',
      found: '“essay”',
      expected: '其中一个：plan / quizzes / words / exam / contest / manual',
    },
  ],
  [
    'a rule that no scheme has',
    wrong({ components: [{ ...part, bonus: 5 }] }),
    { field: '各项 · 第 1 项 · bonus', found: '“5”', expected: '不写，方案里没有这一项' },
  ],
  [
    'a day that is none',
    wrong({ period: { from: '一月', until: '2026-12-31' } }),
    { field: '考核期 · 开始日期', found: '“一月”', expected: '一个日期，写成 2026-11-22 这样' },
  ],
  [
    'more digits than are printed',
    wrong({ rounding: { digits: 3, mode: 'down' } }),
    { field: '分数的小数 · 保留几位', found: '“3”', expected: '其中一个：0 / 1 / 2' },
  ],
  [
    'a column that is not there',
    wrong({ layout: { ...scheme().layout, columns: ['age'] } }),
    {
      field: '表的样子 · 列 · 第 1 项',
      found: '“age”',
      expected: expect.stringContaining('component:…') as string,
    },
  ],
  [
    'a bound above the highest',
    wrong({ grades: [{ id: 'a', name: { zh: '优' }, from: 200, reached: true }] }),
    { field: '等次 · 第 1 项 · 从多少分起', found: '“200”', expected: '0 到 100 的整数' },
  ],
];

describe('what is wrong in a scheme’s file', () => {
  test.each(CASES)('is said in words of the page: %s', (_, value, zh) => {
    expect(told('zh', value)).toEqual([zh]);
    for (const tag of TAGS) {
      const [first] = told(tag, value);
      expect(first?.field).not.toMatch(/\.\d|components|grades|layout/);
      expect(`${first?.field}${first?.expected}`).not.toMatch(/\b123\b|∅|…\s|field\.|expected\./);
    }
  });

  test('keeps what has no name as it stands', () => {
    const t = translator(library.locales, 'ug');
    expect(schemePlace(t, '--day')).toBe('--day');
    expect(schemePlace(t, 'bonus')).toBe('bonus');
    expect(schemePlace(t, 'unit.zh')).toMatch(/ · zh$/);
  });

  test('leaves every other issue alone', () => {
    const issue = {
      code: 'E_FIELD',
      values: { field: 'components.0', found: 'x', expected: '123' },
    } as const;
    expect(schemeIssue(translator(library.locales, 'zh'), issue)).toBe(issue);
  });
});
