import { expect, test } from 'vitest';
import { gradeOf, isUndo } from '#islands/cards/card-keys.ts';

test('one to four grade a card in figures of every script, and where a layout has none there', () => {
  const grades = (keys: string) => [...keys].map((key, at) => gradeOf({ key, code: `Digit${at + 1}` }));
  const all = ['again', 'hard', 'good', 'easy'];

  expect(grades('1234')).toEqual(all);
  expect(grades('༡༢༣༤')).toEqual(all);
  expect(grades('١٢٣٤')).toEqual(all);
  expect(grades('&é"\'')).toEqual(all);
  expect(gradeOf({ key: '2', code: 'Numpad2' })).toBe('hard');
});

test('a figure grades by what it says, and nothing else grades', () => {
  expect(gradeOf({ key: '༢', code: 'Digit4' })).toBe('hard');
  expect(gradeOf({ key: '༥', code: 'Digit3' })).toBeNull();
  expect(gradeOf({ key: '0', code: 'Digit0' })).toBeNull();
  expect(gradeOf({ key: ')', code: 'Digit0' })).toBeNull();
  expect(gradeOf({ key: 'End', code: 'Numpad1' })).toBeNull();
  expect(gradeOf({ key: 'u', code: 'KeyU' })).toBeNull();
});

test('U takes a grade back under a Uyghur and a Tibetan layout too, but never another Latin letter', () => {
  expect(isUndo({ key: 'U', code: 'KeyU' })).toBe(true);
  expect(isUndo({ key: 'ۇ', code: 'KeyU' })).toBe(true);
  expect(isUndo({ key: 'ཨ', code: 'KeyU' })).toBe(true);
  expect(isUndo({ key: 'g', code: 'KeyU' })).toBe(false);
  expect(isUndo({ key: 'u', code: 'KeyF' })).toBe(true);
  expect(isUndo({ key: 'ي', code: 'KeyY' })).toBe(false);
});
