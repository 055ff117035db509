// @ts-check
import { basename } from 'node:path/posix';

const HELPER = '\0sanyu-late-import:';
const ISLANDS = /\/src\/(?:islands|questions|platform)\//;

// What `import()` could not fetch, Chrome 150 does not fetch again before the page is left. `fetch` forgets, and what it
// brought is in the browser's cache. What the page links is on its way already, or here.
const TEXT = `
const had = (globalThis.__had ??= new Set());
const bring = async (file) => {
  if (had.has(file) || document.querySelector('link[href$="' + file + '"]')) return;
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new Error(file);
  await answer.blob();
  had.add(file);
};
export const __vitePreload = async (load, files) => {
  await Promise.all(files.map(bring));
  return load();
};`;

/** @type {Map<string, readonly string[]>} The static imports of each chunk, by file. */
const imports = new Map();

/** @param {string} file A chunk, with all it imports at once. */
function closure(file) {
  const found = new Set([file]);
  for (const each of found) for (const other of imports.get(each) ?? []) found.add(other);
  return found;
}

/**
 * The files an import has to fetch, by their names in the folder of all scripts.
 * @param {string} file
 * @param {readonly string[]} _
 * @param {{ hostId: string }} host
 */
function filesToFetch(file, _, { hostId }) {
  const here = closure(hostId);
  return [...closure(file)].filter((each) => !here.has(each)).map((each) => basename(each));
}

/**
 * A script that comes late is fetched, with what it imports and the asking script has not, before it is imported: a
 * failure can be made good by asking again. The asking script names the files; this takes the place of Vite's own helper,
 * which preloads them. Each page script has a copy of the helper, for one shared file would be a request more; islands,
 * which come with a file for all of them, have one there.
 * @type {import('vite').Plugin}
 */
export const lateImports = {
  name: 'sanyu-late-imports',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  configEnvironment: (name) =>
    name === 'client'
      ? { build: { modulePreload: { polyfill: false, resolveDependencies: filesToFetch } } }
      : undefined,
  resolveId: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: (_, importer = '') => HELPER + (ISLANDS.test(importer) ? 'islands' : importer),
  },
  load: { filter: { id: /^\0sanyu-late-import:/ }, handler: () => TEXT },
  generateBundle(_, bundle) {
    imports.clear();
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'chunk') imports.set(file, chunk.imports);
    }
  },
};
