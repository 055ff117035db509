// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever a command is given. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the built site lies. */
export const DIST = join(ROOT, 'dist');

/** The path the site is published under, with a slash at both ends: `/` or `/sub/`. */
export const BASE = withSlashes(process.env.SANYU_BASE ?? '/');

/**
 * @param {string} path
 * @example withSlashes('sub') → '/sub/'
 */
export function withSlashes(path) {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

/**
 * The script behind a tool's name. Tools are started as `node <script>`: on Windows a name alone is a shell file.
 * @param {string} tool name in `node_modules/.bin`
 * @param {string} [from] the package that brings it, where the names differ
 */
export function toolPath(tool, from = tool) {
  const require = createRequire(join(ROOT, 'package.json'));
  // Not require.resolve: many packages do not export their package.json.
  const folder = require.resolve.paths(from)?.find((place) => existsSync(join(place, from, 'package.json')));
  if (folder === undefined) throw new Sentence(`${from} is not installed: run "npm install".`);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin = {} } = JSON.parse(readFileSync(join(folder, from, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : bin[tool];
  if (path === undefined) throw new Sentence(`${from} brings no command "${tool}".`);
  return join(folder, from, path);
}

/** What went wrong in one sentence, with the command that mends it: shown as it is, without a stack. */
export class Sentence extends Error {}

/**
 * One hash over the names and bytes of files and folders, in an order that no file system decides.
 * @param {string[]} paths files or folders; one that is missing counts as missing
 * @param {string[]} [more] anything else the result depends on
 * @param {string} [root]
 */
export function hashOf(paths, more = [], root = ROOT) {
  const hash = createHash('sha256');
  for (const word of more) hash.update(`${word}\0`);
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
