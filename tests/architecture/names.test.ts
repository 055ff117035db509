import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSources, type Source } from './sources.ts';

const sources = readSources('src');

test('has no drawer for what found no name', () => {
  const drawers = sources.filter(({ path }) => /\b(?:utils?|helpers?|common|misc|shared)\b/i.test(path));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

test('names files in kebab-case and components in PascalCase', () => {
  const odd = sources.filter(({ path }) => !isWellNamed(path));
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test('exports by name, so that a thing has one name everywhere', () => {
  const defaults = sources.filter(
    ({ path, text }) =>
      // Astro takes a client directive, too, by its default.
      !/\.astro$|content\.config\.ts$|layouts\/calm\.ts$|\.d\.ts$/.test(path) &&
      /^export default\b/m.test(text),
  );
  expect(defaults.map(({ path }) => path)).toEqual([]);
});

test('keeps files short enough to be read at once', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200);
});

test('says of nine in ten exports of the core what they promise', () => {
  const exported = sources.filter(({ path }) => path.startsWith('src/core/')).flatMap(exportsOf);
  const silent = exported.filter(({ documented }) => !documented).map(({ name }) => name);
  expect(silent.length / exported.length, silent.join('\n')).toBeLessThanOrEqual(0.1);
});

function isWellNamed(path: string): boolean {
  const name = basename(path).replace(/\.(?:config\.ts|d\.ts|ts|tsx|mjs|astro)$/, '');
  // A route's name is its address: `[lang]`, `[...path]`, `banks.json`.
  if (path.startsWith('src/pages/')) return /^(?:\[(?:\.\.\.)?[a-z]+\]|[a-z0-9-])+(?:\.[a-z]+)?$/.test(name);
  const isComponent = path.endsWith('.astro') || (path.endsWith('.tsx') && !/^(?:use-|[a-z-]+$)/.test(name));
  return isComponent ? /^[A-Z][A-Za-z0-9]+$/.test(name) : /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** What a module exports, and whether a doc comment stands before it. A type named as its schema shares its comment. */
function exportsOf({ path, text }: Source): readonly { name: string; documented: boolean }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = new Set<string>();
  return file.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (exported !== true) return [];
    const name = nameOf(statement);
    if (names.has(name)) return [];
    names.add(name);
    return [{ name: `${path} ${name}`, documented: ts.getJSDocCommentsAndTags(statement).length > 0 }];
  });
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText() ?? '';
  return (statement as ts.DeclarationStatement).name?.getText() ?? ''; // Whatever else may carry `export` has a name.
}
