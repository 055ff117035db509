import { readFileSync, readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A module of the project: its path from the root, its text, and what it imports as it is written there. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Those that are there when the program runs; a type's import is erased. */
  readonly loaded: readonly string[];
}

/** Every module under a folder. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.(?:ts|tsx|mjs|astro)$/.test(path))
    .map((path) => sourceOf(path, readFileSync(`${ROOT}${path}`, 'utf8')));
}

/** A module made of a text, as `readSources` would read it. */
export function sourceOf(path: string, text: string): Source {
  const code = path.endsWith('.astro') ? scriptsOf(text) : text;
  const loading = code.replace(/^(?:import|export) type\b[^;]*;/gm, '');
  return { path, text, imports: importsOf(code), loaded: importsOf(loading) };
}

/** The path an import of one of our modules leads to; `null` for a package. */
export function target(from: string, specifier: string): string | null {
  const file = specifier.replace(/\?.*$/, '');
  if (file.startsWith('#')) return `src/${file.slice(1)}`;
  return file.startsWith('.') ? posix.join(dirname(from), file) : null;
}

function importsOf(code: string): readonly string[] {
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

/** What runs in an Astro file: its front matter, and its scripts. */
function scriptsOf(text: string): string {
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');
  return [front, ...scripts].join('\n');
}
