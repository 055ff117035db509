// @ts-check
/** @typedef {{ getModuleInfo(id: string): { importers: string[], dynamicImporters: string[] } | null }} Graph */

const FRAMEWORK =
  /\/node_modules\/(?:preact|i18next|react-i18next|use-sync-external-store|@astrojs\/react)\//;
const KIND = /\/src\/questions\/([a-z-]+)\/(?:View\.tsx|rules\.ts|join\.ts|tiles\.ts)$/;
const VIEW = /\/src\/questions\/[a-z-]+\/View\.tsx$/;
const ISLAND = /\/src\/islands\/quiz\/QuizIsland\.tsx$/;
const PAGE_SCRIPT = /type=script/;

/**
 * Everything that can be reached from a module by one kind of step, itself included.
 * @param {string} start
 * @param {(id: string) => readonly string[]} next
 */
function reach(start, next) {
  const found = new Set([start]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

/**
 * Who leads to a module at once, and whether a page's small scripts lead to it at all.
 * @param {string} id
 * @param {Graph} graph
 */
function usersOf(id, graph) {
  const info = (/** @type {string} */ of) => graph.getModuleInfo(of);
  const atOnce = [...reach(id, (of) => info(of)?.importers ?? [])];
  const ever = reach(id, (of) => [...(info(of)?.importers ?? []), ...(info(of)?.dynamicImporters ?? [])]);
  return { atOnce, byScripts: [...ever].some((of) => PAGE_SCRIPT.test(of)) };
}

/** @type {(id: string, graph: Graph) => string | null} */
function sharedChunk(id, graph) {
  const { atOnce, byScripts } = usersOf(id, graph);
  if (byScripts) return null;
  if (atOnce.some((of) => ISLAND.test(of))) return 'islands';
  return atOnce.filter((of) => VIEW.test(of)).length > 1 ? 'questions' : null;
}

/**
 * Rolldown makes a file of every set of modules that some entries share: a quiz asked for sixty. To a phone a request
 * costs more than a few bytes, so the framework is one file, what islands share with the quiz one, each question kind one,
 * what kinds share one. What a page's small scripts use too stays apart: a reading page must not fetch an island with it.
 */
export const CHUNK_GROUPS = [
  { name: 'framework', test: FRAMEWORK, priority: 3, includeDependenciesRecursively: false },
  {
    /** @param {string} id */
    name: (id) => `kind-${KIND.exec(id)?.[1]}`,
    test: KIND,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  // Whose a reading is comes with what was read: one small file for pages without a framework.
  {
    name: 'kept',
    test: /\/src\/platform\/(?:person|reading-progress)\.ts$/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  { name: sharedChunk, minShareCount: 2, priority: 1, includeDependenciesRecursively: false },
];
