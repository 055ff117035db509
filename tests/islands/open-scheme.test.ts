import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatScheme } from '#core/appraisal/scheme-file.ts';
import { openScheme } from '#islands/appraisal/rules/open-scheme.ts';
import { readLibrary } from '#library/read-library.ts';

const { library } = await readLibrary('.');
const there = {
  quizzes: library.blueprints.map(({ id }) => id),
  plans: library.plans.map(({ id }) => id),
};
const yaml = readFileSync('content/appraisal/2026.yaml', 'utf8');
const [published] = library.schemes;

describe('a scheme that is opened in the page', () => {
  test('may be the YAML file of the site, with a byte order mark or without', async () => {
    for (const text of [yaml, `\ufeff${yaml}`, yaml.replaceAll('\n', '\r\n')])
      expect(await openScheme(text, '2026.yaml', there)).toEqual({ ok: true, value: published });
  });

  test('may be the file the page saved', async () => {
    if (published === undefined) throw new Error('no scheme');
    expect(await openScheme(formatScheme(published), 'a.json', there)).toEqual({
      ok: true,
      value: published,
    });
  });

  test.each([
    ['another YAML file', 'title: 1\n', { code: 'E_SCHEME_NOT', file: 'S.yaml' }],
    ['a transcript', '{"fmt":"sanyu-transcript/2"}\n{}\n', { code: 'E_SCHEME_NOT', file: 'S.yaml' }],
    ['far too much', `${yaml}#${'x'.repeat(500_000)}`, { code: 'E_SCHEME_NOT', file: 'S.yaml' }],
    [
      'a line that is no YAML',
      yaml.replace('weight: 20', 'weight: "20'),
      { code: 'E_SCHEME_SYNTAX', file: 'S.yaml' },
    ],
    [
      'a rule that stands twice',
      yaml.replace('    weight: 20\n', '    weight: 20\n    weight: 30\n'),
      { code: 'E_SCHEME_KEY', values: { found: 'weight: 30' } },
    ],
    [
      'a weight in words',
      yaml.replace('weight: 20', 'weight: 二十'),
      { code: 'E_SCHEME_FIELD', values: { field: 'components.0.weight' } },
    ],
  ])('and is %s is told so', async (_, text, issue) => {
    const read = await openScheme(text, 'S.yaml', there);
    expect(read.ok ? [] : read.error).toEqual([expect.objectContaining({ ...issue, ...valuesIn(issue) })]);
  });
});

const valuesIn = (issue: object) =>
  'values' in issue ? { values: expect.objectContaining(issue.values as object) as unknown } : {};
