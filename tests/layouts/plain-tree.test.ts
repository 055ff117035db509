import { describe, expect, it } from 'vitest';
import { jsonText } from '#layouts/json-text.ts';
import { plainTree } from '#layouts/plain-tree.ts';

describe('the tree of a picture', () => {
  it('keeps elements, attributes, signs that HTML escapes, and the letters of attribute names', () => {
    expect(
      plainTree('<p class="a &amp; b">x &lt; y <svg viewBox="0 0 1 1"></svg><input checked/>ང</p>'),
    ).toEqual([
      'p',
      { class: 'a & b' },
      ['x < y ', ['svg', { viewBox: '0 0 1 1' }, []], ['input', { checked: '' }, []], 'ང'],
    ]);
  });

  it('refuses what is not one element, and what is neither element nor text', () => {
    expect(() => plainTree('<p></p><p></p>')).toThrow('One element is expected');
    expect(() => plainTree('<p><!-- a remark --></p>')).toThrow('Only elements and texts');
  });
});

describe('JSON inside a page', () => {
  it('cannot end the element that carries it, and reads as it was', () => {
    const data = { text: '</script><script>' };
    expect(jsonText(data)).not.toContain('<');
    expect(JSON.parse(jsonText(data))).toEqual(data);
  });
});
