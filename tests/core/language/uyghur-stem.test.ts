import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ugStem } from '#core/language/uyghur-stem.ts';
import { uyghurWord } from './arbitraries.ts';

describe('stems', () => {
  test.each([
    ['كىتاب', ['كىتابلار', 'كىتابنىڭ', 'كىتابقا', 'كىتابتىن', 'كىتابىم', 'كىتابلىرىمىز', 'كىتابلىرىمىزدىن']],
    ['بالا', ['بالىلار', 'بالىلارنىڭ', 'بالىسى', 'بالىغا']],
    ['مەكتەپ', ['مەكتەپلەر', 'مەكتەپتە', 'مەكتەپتىكى', 'مەكتىپىمىز']],
    ['شەھەر', ['شەھەرلەر', 'شەھەرگە', 'شەھەردىن', 'شەھىرى']],
    ['مىللەت', ['مىللەتلەر', 'مىللەتلەرنىڭ', 'مىللىتى']],
    ['ئىتتىپاقلىق', ['ئىتتىپاقلىقى', 'ئىتتىپاقلىقنى']],
  ])('joins the forms of %s', (word, forms) => {
    expect(forms.map(ugStem)).toEqual(forms.map(() => ugStem(word)));
  });

  test('leaves short words whole', () => {
    expect(['ئۇ', 'بىر', 'ئات'].map(ugStem)).toEqual(['ۇ', 'بىر', 'ات']);
  });

  test('are never empty', () => {
    fc.assert(fc.property(uyghurWord, (word) => ugStem(word).length > 0));
  });
});
