import type { Source } from './sources.ts';
import { target } from './sources.ts';

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Layers it may import besides itself. */
  readonly layers: readonly string[];
  /** Packages it may import. */
  readonly packages: RegExp;
}

const NOTHING = /^$/;
const DRAWN = [
  'core',
  'i18n',
  'components',
  'library',
  'styles',
  'assets',
  'scripts',
  'search',
  'romanise',
  'islands',
];

/** The table of `src/README.md`. The first row that fits a file is its layer. */
export const LAYERS: readonly Layer[] = [
  // The chain is hashed synchronously, which the browser's own SHA-256 cannot do.
  { name: 'core', files: /^src\/core\/ledger\//, layers: [], packages: /^zod(?:\/mini)?$|^@noble\/hashes\// },
  // When a word card comes back is a science of its own, kept by others; pure functions of card, grade and time.
  { name: 'core', files: /^src\/core\/cards\//, layers: [], packages: /^ts-fsrs$/ },
  { name: 'core', files: /^src\/core\//, layers: [], packages: /^zod(?:\/mini)?$/ },
  {
    name: 'models',
    files:
      /^src\/questions\/(?:(?:models|worded|wording|gaps|gapped|pieces|unsolved)\.ts|(?!keyboard|typing)[^/]+\/[^/]+\.ts)$/,
    layers: ['core'],
    packages: /^zod\/mini$/,
  },
  {
    name: 'questions',
    files: /^src\/questions\//,
    layers: ['core', 'models', 'i18n', 'wylie'],
    packages: /^react(?:-i18next)?$/,
  },
  { name: 'formats', files: /^src\/formats\//, layers: ['core'], packages: /^[^.#]/ },
  { name: 'search', files: /^src\/search\//, layers: ['core'], packages: /^lunr$/ },
  { name: 'wylie', files: /^src\/romanise\/wylie\.ts$/, layers: ['core'], packages: /^jsewts$/ },
  // Only for the build: the dictionary of pinyin is larger than all pages together.
  { name: 'romanise', files: /^src\/romanise\//, layers: ['core'], packages: /^pinyin-pro$/ },
  { name: 'i18n', files: /^src\/i18n\//, layers: ['core'], packages: /^i18next$/ },
  {
    name: 'library',
    files: /^src\/library\//,
    layers: ['core'],
    packages: /^node:|^(?:js-)?yaml$|^zod\/mini$/,
  },
  { name: 'platform', files: /^src\/platform\//, layers: ['core'], packages: /^idb$/ },
  {
    name: 'scripts',
    files: /^src\/scripts\//,
    layers: ['core', 'i18n', 'platform', 'search', 'wylie'],
    packages: NOTHING,
  },
  {
    name: 'islands',
    files: /^src\/islands\//,
    layers: ['core', 'models', 'questions', 'formats', 'search', 'i18n', 'platform'],
    packages: /^(?:react|react-dom(?:\/server)?|react-i18next|i18next)$/,
  },
  // How the site is built: Astro's configuration is made of these.
  {
    name: 'build',
    files: /^src\/build\//,
    layers: ['components', 'islands', 'library', 'scripts'],
    packages: /^astro(?:\/|:|$)|^esbuild$|^node:/,
  },
  {
    name: 'components',
    files: /^src\/(?:components|layouts)\//,
    layers: DRAWN,
    packages: /^astro(?:\/|:|$)|^htmlparser2$/,
  },
  // Astro looks for it there: what every page goes through on its way to the disk.
  {
    name: 'middleware',
    files: /^src\/middleware\.ts$/,
    layers: ['components'],
    packages: /^astro:(?:middleware|config\/server)$|^node:(?:crypto|fs)$/,
  },
  {
    name: 'pages',
    files: /^src\/(?:pages\/|content\.config\.ts)/,
    layers: [...DRAWN, 'models', 'questions', 'formats'],
    packages: /^astro(?:\/|:|$)|^node:/,
  },
  {
    name: 'cli',
    files: /^src\/cli\//,
    layers: ['core', 'models', 'formats', 'search', 'library', 'i18n'],
    packages: /^[^.#]/,
  },
  { name: 'styles', files: /^src\/styles\//, layers: [], packages: NOTHING },
  { name: 'assets', files: /^src\/assets\//, layers: [], packages: NOTHING },
];

/** Every import that the table does not allow, each as `file → import`. */
export function forbiddenImports(source: Source): readonly string[] {
  const layer = layerOf(source.path);
  if (layer === undefined) return [`${source.path} lies in no layer`];
  return source.imports
    .filter((specifier) => !isAllowed(layer, source.path, specifier))
    .map((specifier) => `${source.path} → ${specifier}`);
}

function isAllowed(layer: Layer, from: string, specifier: string): boolean {
  const path = target(from, specifier);
  if (path === null) return layer.packages.test(specifier);
  const name = layerOf(path)?.name;
  return name !== undefined && (name === layer.name || layer.layers.includes(name));
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find(({ files }) => files.test(path));
}
