// @ts-check
/** @typedef {{ getModuleInfo(id: string): { importers: string[], dynamicImporters: string[], isEntry: boolean } | null }} Graph */

const FRAMEWORK =
  /\/node_modules\/(?:preact|@astrojs\/react)\/|\/src\/islands\/shipped\/|\/src\/core\/quiz\/shown-beside\.ts$/;
const VIEW = /\/src\/questions\/([a-z-]+)\/View\.tsx$/;
const KIND = /\/src\/questions\/([a-z-]+)\/(?:View\.tsx|(?:join|rules|tiles)\.ts)$/;
const TYPED = new Set(['fill-in', 'translation']);
const QUIZ = /\/src\/islands\/quiz\/QuizIsland\.tsx$/;
const DEVICE = '\0sanyu-late-import:islands';
const PAGE_SCRIPT = /type=script/;

/**
 * Everything that can be reached from a module by one kind of step, itself included.
 * @param {string} start
 * @param {(id: string) => readonly string[]} next
 */
function reach(start, next) {
  const found = new Set([start]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return [...found];
}

/**
 * Who leads to a module at once, and whether a page's small scripts lead to it, at once or later.
 * @param {string} id
 * @param {Graph} graph
 */
function usersOf(id, graph) {
  const importers = (/** @type {string} */ of) => graph.getModuleInfo(of)?.importers ?? [];
  const later = (/** @type {string} */ of) => graph.getModuleInfo(of)?.dynamicImporters ?? [];
  const users = reach(id, importers);
  const starts = users.filter((of) => graph.getModuleInfo(of)?.isEntry === true || later(of).length > 0);
  const ever = reach(id, (of) => [...importers(of), ...later(of)]);
  return { users, shared: starts.length > 1, byScripts: ever.some((of) => PAGE_SCRIPT.test(of)) };
}

/** @type {(id: string, graph: Graph) => string | null} */
function chunkOf(id, graph) {
  if (FRAMEWORK.test(id)) return 'islands';
  if (id === DEVICE) return 'device';
  const kind = KIND.exec(id)?.[1];
  if (kind !== undefined) return `kind-${kind}`;
  const { users, shared, byScripts } = usersOf(id, graph);
  if (!shared) return null;
  const quiz = users.some((of) => QUIZ.test(of));
  if (byScripts) return quiz ? 'device' : null;
  if (quiz) return 'islands';
  const kinds = users.flatMap((of) => VIEW.exec(of)?.[1] ?? []);
  if (kinds.length < 2) return null;
  return kinds.every((kind) => TYPED.has(kind)) ? 'typing' : 'islands';
}

/**
 * Rolldown makes a file of every set of modules that some entries share: a quiz asked for sixty. To a phone a request
 * costs more than a few bytes, so what islands share is one file with the framework, each question kind one, what only
 * typed kinds share one, the device's store one. What a page's small scripts use too stays apart: a reading page must not
 * fetch an island with it.
 */
export const CHUNK_GROUPS = [
  // Whose a reading is comes with what was read: one small file for pages without a framework.
  {
    name: 'kept',
    test: /\/src\/platform\/(?:person|reading-progress)\.ts$|^\0?rolldown\/runtime/,
    priority: 1,
    includeDependenciesRecursively: false,
  },
  { name: chunkOf, priority: 0, includeDependenciesRecursively: false },
];

/**
 * `kind-matching.B4Qx.js`: a page preloads the kinds of its paper by these names.
 * @param {{ facadeModuleId?: string | null | undefined }} chunk
 */
export function chunkName({ facadeModuleId }) {
  const kind = VIEW.exec(facadeModuleId ?? '')?.[1];
  return `_astro/${kind === undefined ? '[name]' : `kind-${kind}`}.[hash].js`;
}
