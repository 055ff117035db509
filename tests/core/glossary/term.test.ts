import { expect, test } from 'vitest';
import { Convention } from '#core/convention/convention.ts';
import { Glossary } from '#core/glossary/term.ts';

const text = { term: '村', romanisation: 'cūn', definition: '村', example: '村' };
const glossary = (term: object) => ({
  id: 'words',
  order: 1,
  ordered: false,
  title: { zh: '词' },
  description: { zh: '词' },
  status: {},
  translator: 'Sanyu',
  translated: '2026-11-22',
  terms: [{ id: 'a', passage: 'village#s1', quote: '村', ...term }],
});

test('takes the languages of a term together under its texts', () => {
  const read = Glossary.parse(glossary({ zh: text, bo: { ...text, term: 'གྲོང་ཚོ' } }));
  expect(read.terms[0]?.texts.bo?.term).toBe('གྲོང་ཚོ');
  expect(Object.keys(read.terms[0] ?? {})).toEqual(['id', 'passage', 'quote', 'texts', 'marks']);
});

test.each([
  ['the original is missing', { bo: text }, 'terms.0.zh'],
  ['a language lacks a field', { zh: { ...text, example: undefined } }, 'terms.0.zh.example'],
  ['a field is empty', { zh: text, ug: { ...text, term: '' } }, 'terms.0.ug.term'],
  ['a field has another name', { zh: { ...text, exampel: '村' } }, 'terms.0.zh'],
])('refuses a term when %s', (_, term, path) => {
  const read = Glossary.safeParse(glossary(term));
  expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test('refuses a couplet of three lines', () => {
  const lines = { lines: ['一', '二', '三'], romanisation: ['yī', 'èr'] };
  const file = { ...glossary({}), couplets: [{ id: 'c1', gloss: { zh: '义' }, zh: lines }] };
  const { title, status, translator, translated, couplets } = file;
  const read = Convention.safeParse({
    title,
    status,
    translator,
    translated,
    couplets,
    source: 'village#rules',
  });
  expect(read.success).toBe(false);
});
