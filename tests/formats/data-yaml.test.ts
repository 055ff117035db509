import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '#formats/data-yaml.ts';

describe('YAML that somebody chose', () => {
  test('is data: days and versions stay text, comments and quotes fall away', () => {
    const text =
      '# 说明\nid: "2026"\nfrom: 2026-01-01\nversion: 2026.1.1\nweight: 30\nname: { zh: 文件测验 }\n';
    expect(readYaml(text)).toEqual({
      ok: true,
      value: {
        ...{ id: '2026', from: '2026-01-01', version: '2026.1.1', weight: 30 },
        name: { zh: '文件测验' },
      },
    });
  });

  test.each([
    ['a quote that is not closed', 'a: 1\nb: "x\n', 'syntax'],
    ['another depth in the middle', 'a: 1\n   b: 2\n', 'syntax'],
    ['a name that stands twice', 'a: 1\nb: 2\na: 3\n', 'twice'],
    ['a list that stands for another', 'a: &x [1]\nb: *x\n', 'syntax'],
    ['a list inside itself', 'a: &x [*x]\n', 'syntax'],
    ['brackets without an end', '['.repeat(100_000), 'syntax'],
  ])('that holds %s is refused with its line', (_, text, why) => {
    const read = readYaml(text);
    expect(read).toMatchObject({ ok: false, error: { why } });
    if (!read.ok) expect(read.error.line).toBeGreaterThan(0);
  });

  test('is read or refused, whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readYaml(text)));
  });
});
