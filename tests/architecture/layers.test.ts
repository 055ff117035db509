import { expect, test } from 'vitest';
import { forbiddenImports } from './layers.ts';
import { readSources, sourceOf, target } from './sources.ts';

const sources = readSources('src');

test('finds the modules of every layer', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test('lets each layer import only what the table allows', () => {
  expect(sources.flatMap(forbiddenImports)).toEqual([]);
});

test.each([
  ['src/core/quiz/a.ts', "import { useState } from 'react';"],
  ['src/core/quiz/a.ts', "import { readFile } from 'node:fs';"],
  ['src/core/quiz/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
  ['src/core/quiz/a.ts', "import { SOURCES } from '#library/site.ts';"],
  ['src/search/a.ts', "export { x } from '#platform/store.ts';"],
  ['src/islands/A.tsx', "import { site } from '#library/site.ts';"],
  ['src/library/a.ts', "import { t } from '#i18n/translate.ts';"],
  ['src/questions/choice/model.ts', "import { View } from './View.tsx';"],
  ['src/components/A.astro', "---\nimport { openStore } from '#platform/store.ts';\n---\n<p></p>"],
  ['src/components/A.astro', "<p></p><script>import '#platform/store.ts';</script>"],
  ['src/elsewhere/a.ts', 'export const a = 1;'],
])('refuses in %s: %s', (path, text) => {
  expect(forbiddenImports(sourceOf(path, text))).toHaveLength(1);
});

test('lets the ledger hash, and the library read files', () => {
  const ledger = sourceOf('src/core/ledger/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';");
  const library = sourceOf('src/library/a.ts', "import { readFile } from 'node:fs/promises';");
  expect([ledger, library].flatMap(forbiddenImports)).toEqual([]);
});

test('loads no file that leads back to itself', () => {
  const graph = new Map(
    sources.map(({ path, loaded }) => [path, loaded.flatMap((specifier) => target(path, specifier) ?? [])]),
  );
  expect(cycles(graph)).toEqual([]);
});

test('sees a cycle through three files', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  expect(cycles(graph)).toEqual(['a → b → c → a']);
});

test('names the extension in every import of our own, so that Node, Vite and the tests read one line', () => {
  const bare = sources.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => /^[#.]/.test(specifier) && !/\.[a-z0-9]+(?:\?[a-z&]+)?$/.test(specifier))
      .map((specifier) => `${path} → ${specifier}`),
  );
  expect(bare).toEqual([]);
});

test('reaches another layer by its # address', () => {
  const stepping = sources.flatMap(({ path, imports }) =>
    imports
      .filter(
        (specifier) =>
          /^\.\.\/.*\.(?:ts|tsx|mjs|astro)$/.test(specifier) &&
          folder(path) !== folder(target(path, specifier)),
      )
      .map((specifier) => `${path} → ${specifier}`),
  );
  expect(stepping).toEqual([]);
});

function folder(path: string | null): string | undefined {
  return path?.split('/')[1];
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, way: readonly string[]): void => {
    const begin = way.indexOf(node);
    if (begin >= 0) found.push([...way.slice(begin), node].join(' → '));
    if (begin >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}
