import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { parseYaml } from '#library/read-yaml.ts';

test('the quick parser reads every file of content and locales as the one that knows the lines does', () => {
  const files = ['content', 'locales'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:yaml|json)$/.test(file))
      .map((file) => join(folder, file)),
  );

  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect(parseYaml(text, file).source.value, file).toEqual(parseDocument(text).toJS());
  }
});

test('whatever data is written as YAML, both parsers read the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = stringify(value);
      expect(plain(parseYaml(text, 'x.yaml').source.value)).toEqual(plain(parseDocument(text).toJS()));
    }),
  );
});

/** Without the sign of nothing, which one of the two keeps. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
