import { describe, expect, test } from 'vitest';
import { answerKey } from '#core/language/answer-key.ts';

describe('answers that are the same', () => {
  test.each([
    ['zh', '“三语”学法。', '三语学法'],
    ['zh', '三语,学法!', '三语 学法'],
    ['zh', 'ABC', 'abc'],
    ['zh', '87%', '87%'],
    ['zh', '⽂明', '文明'],
    ['ug', 'ﻛﯩﺘﺎﺏ', 'كىتاب'],
    ['ug', 'کىتاب!', 'كىتاب'],
    ['ug', 'Kitab', 'كىتاب'],
    ['ug', "ma'arip", 'مائارىپ'],
    ['ug', 'انا', 'ئانا'],
    ['ug', '٧', '7'],
    ['bo', 'བོད་ཡིག་།', 'བོད་ཡིག'],
    ['bo', '༧', '7'],
    ['xx', 'Ａｂ', 'ab'],
  ])('%s: %s is %s', (language, typed, right) => {
    expect(answerKey(language, typed)).toBe(answerKey(language, right));
  });
});

describe('answers that differ', () => {
  test.each([
    ['zh', '团结', '团圆'],
    ['zh', '3.5', '35'],
    ['zh', 'new york', 'newyork'],
    ['ug', 'بىلىم', 'بېلىم'],
    ['ug', '团结', '团圆'],
    ['bo', 'བོད', 'བོང'],
    ['bo', 'བོད། ཡིག', 'བོད་ཡིག'],
  ])('%s: %s is not %s', (language, typed, right) => {
    expect(answerKey(language, typed)).not.toBe(answerKey(language, right));
  });
});
