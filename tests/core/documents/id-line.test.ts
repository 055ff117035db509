import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdLine, setAttribute } from '#core/documents/id-line.ts';

const names = fc.constantFrom('of', 'status', 'reviewer', 'reviewed', 'note');
const value = fc.string({ unit: fc.constantFrom('a', '字', ' ', '"', '$&', '=', '{', '}', 'of=') });

test('reads what a translator, a reviewer and the stamp wrote', () => {
  const written = '{#s1 of="0123abcd" status="reviewed" reviewer="ئايشە" reviewed="2026-12-01" note="待核"}';
  expect(readIdLine(written)).toEqual({
    line: {
      id: 's1',
      mark: null,
      of: '0123abcd',
      status: 'reviewed',
      reviewer: 'ئايشە',
      reviewed: '2026-12-01',
      note: '待核',
    },
    wrong: [],
  });
});

test.each(['of="012"', 'status="done"', 'reviewed="soon"', 'reviewer=""', 'by="x"', '.lable'])(
  'names %s and keeps the rest',
  (attribute) => {
    const read = readIdLine(`{#s1 ${attribute} note="x"}`);
    expect(read?.wrong).toHaveLength(1);
    expect(read?.line).toEqual({ id: 's1', mark: null, note: 'x' });
  },
);

test('changes one attribute and nothing else', () => {
  expect(setAttribute('{#a note="待核"}', 'of', '0123abcd')).toBe('{#a of="0123abcd" note="待核"}');
  expect(setAttribute('{#a of="0123abcd"}', 'of', '00000000')).toBe('{#a of="00000000"}');
  expect(setAttribute('{#a status="draft"  note="x"}', 'status', null)).toBe('{#a  note="x"}');
});

test('reads back every attribute it sets, whatever is in it, and forgets it when it is taken away', () => {
  fc.assert(
    fc.property(value, fc.array(names, { maxLength: 3 }), (text, before) => {
      const line = before.reduce((all, name) => setAttribute(all, name, 'x'), '{#a note="b"}');
      const set = setAttribute(line, 'note', text);
      expect(readIdLine(set)?.line.note?.replaceAll('“', '"').replaceAll('”', '"')).toBe(text);
      expect(readIdLine(setAttribute(set, 'note', null))?.line.note).toBeUndefined();
    }),
  );
});
