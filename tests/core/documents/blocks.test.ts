import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '#core/documents/blocks.ts';
import { PASSAGE_SHAPES, shapePrefix } from '#core/documents/passage.ts';

const HEAD = '---\nlanguage: zh\n---\n';
const parse = (body: string) => parseBlocks(`${HEAD}${body}`, 'a.md');
const found = (body: string) => parse(body).issues.map(({ code, line }) => `${code}:${line}`);

describe('a sound file', () => {
  test('gives the front matter apart from the blocks', () => {
    const { frontMatter, blocks } = parse('\n{#a}\n字\n');
    expect(frontMatter).toBe('language: zh');
    expect(blocks).toEqual([{ id: 'a', mark: null, shape: 'text', text: '字', line: 6 }]);
  });

  test('reads marks and notes of the id line', () => {
    const [block] = parse('{#s1-p1 .label note="人名待核"}\n字\n').blocks;
    expect(block).toMatchObject({ id: 's1-p1', mark: 'label', note: '人名待核' });
  });

  test('reads every shape back that it can be written in', () => {
    const shapes = fc.constantFrom(...PASSAGE_SHAPES);
    const words = fc.stringMatching(/^[一-龥]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(shapes, words), { minLength: 1, maxLength: 9 }), (passages) => {
        const body = passages
          .map(([shape, text], index) => `{#p${index}}\n${shapePrefix(shape)}${text}\n`)
          .join('\n');
        const { blocks, issues } = parse(body);
        expect(issues).toEqual([]);
        expect(blocks.map(({ shape, text }) => [shape, text])).toEqual(passages);
      }),
    );
  });

  test('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '#', 'a', '}', '\n', ' ', '-', '.', '"', '字') }),
        (text) => {
          parseBlocks(text, 'a.md');
        },
      ),
    );
  });
});

describe('a broken file', () => {
  test.each([
    ['no front matter is found', 'E_FILE_SYNTAX:1', parseBlocks('{#a}\n字\n', 'a.md')],
    ['the front matter does not end', 'E_FILE_SYNTAX:1', parseBlocks('---\nlanguage: zh\n', 'a.md')],
  ])('says where %s', (_, issue, { issues }) => {
    expect(issues.map(({ code, line }) => `${code}:${line}`)).toContain(issue);
  });

  test.each([
    ['an id line that is not one', '{#S1}\n字\n', ['E_PASSAGE_ID:4']],
    ['a text without an id', '{#a}\n字\n\n又一段\n', ['E_PASSAGE_ID:7']],
    ['a passage broken in two lines', '{#a}\n字\n又一行\n', ['E_PASSAGE_WRAPPED:6']],
    ['an id without text', '{#a}\n\n{#b}\n字\n', ['E_PASSAGE_EMPTY:4']],
    ['an id without text at the end', '{#a}\n字\n\n{#b}\n', ['E_PASSAGE_EMPTY:7']],
    ['an id used twice', '{#a}\n字\n\n{#a}\n又\n', ['E_PASSAGE_DUPLICATE:7']],
    ['a mark that does not exist', '{#a .lable}\n字\n', ['E_FIELD:4']],
    ['an attribute that does not exist', '{#a note="x" by="y"}\n字\n', ['E_FIELD:4']],
  ])('names %s', (_, body, issues) => {
    expect(found(body)).toEqual(issues);
  });

  test('keeps the first of two passages with one id', () => {
    expect(parse('{#a}\n先\n\n{#a}\n后\n').blocks.map(({ text }) => text)).toEqual(['先']);
  });
});
