import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '#library/edit-yaml.ts';

const TEXT = `# Words
id: words
title: { zh: 词, ug: "سۆز" } # of all

terms:
  - id: a   # first
    quote: 村
    of:
      ug: "0123abcd"
    ug: { term: كەنت }
  - id: b
    ug:
      term: 'سۆز'
`;

describe('an edited file', () => {
  test('has the new value where the old one was, with everything around it as it was', () => {
    const edited = editYaml(TEXT, [
      { path: 'title.ug', value: 'باشقا' },
      { path: 'terms.1.ug.term', value: 'ئۇ: بۇ' },
    ]);
    expect(edited).toBe(TEXT.replace('"سۆز"', 'باشقا').replace("'سۆز'", '"ئۇ: بۇ"'));
  });

  test('has a new key after the names of its object, or first', () => {
    expect(editYaml(TEXT, [{ path: 'terms.0.note', value: { ug: '待核' } }])).toBe(
      TEXT.replace('      ug: "0123abcd"\n', '      ug: "0123abcd"\n    note: { ug: 待核 }\n'),
    );
    expect(editYaml(TEXT, [{ path: 'about', value: { of: { ug: '00000001' } } }])).toBe(
      TEXT.replace('id: words\n', 'id: words\nabout: { of: { ug: "00000001" } }\n'),
    );
    expect(editYaml('zh: 字\n', [{ path: 'of', value: 'x' }])).toBe('of: x\nzh: 字\n');
    expect(editYaml(TEXT, [{ path: 'title.bo', value: 'ཐ་སྙད' }])).toContain('ug: "سۆز", bo: ཐ་སྙད }');
  });

  test('has lost a key with its whole line, or its part of a line', () => {
    expect(editYaml(TEXT, [{ path: 'terms.0.of', value: null }])).toBe(
      TEXT.replace('    of:\n      ug: "0123abcd"\n', ''),
    );
    expect(parse(editYaml(TEXT, [{ path: 'title.zh', value: null }])).title).toEqual({ ug: 'سۆز' });
    expect(parse(editYaml(TEXT, [{ path: 'title.ug', value: null }])).title).toEqual({ zh: '词' });
    expect(editYaml(TEXT, [{ path: 'terms.1.quote', value: null }])).toBe(TEXT);
  });

  test('is left alone where the path leads through nothing', () => {
    expect(editYaml(TEXT, [{ path: 'terms.7.of', value: 'x' }])).toBe(TEXT);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...'# :,{}[]&*!|>"\'%@-?~字بོ0123e.\n'), minLength: 1 }),
  fc.stringMatching(/^[0-9a-f]{8}$/),
);

test('every text that is written is read back, and nothing else has changed', () => {
  fc.assert(
    fc.property(words, words, words, (first, second, third) => {
      const edited = parse(
        editYaml(TEXT, [
          { path: 'terms.1.ug.term', value: first },
          { path: 'title.ug', value: second },
          { path: 'terms.0.note', value: { ug: third } },
        ]),
      );
      const expected = parse(TEXT);
      expected.terms[1].ug.term = first;
      expected.title.ug = second;
      expected.terms[0].note = { ug: third };
      expect(edited).toEqual(expected);
    }),
  );
});
