// @ts-check
const LATE = '\0sanyu-late-part';
const WORKER = '\0sanyu-no-worker';
const FOR_READERS = /\/src\/(?:islands|platform|formats)\//;

const TEXTS = new Map([
  [LATE, 'throw new Error("A page asked for what only a reader can ask for.");'],
  [WORKER, 'export default "";'],
]);

/**
 * What islands fetch when somebody acts is not fetched while pages are generated, where nobody does, and no worker is
 * started there: the bundle of the pages is smaller without them, and the worker is bundled once, not twice.
 * @type {import('vite').Plugin}
 */
export const lateParts = {
  name: 'sanyu-late-parts',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'prerender',
  resolveDynamicImport: (_, importer) =>
    importer !== undefined && FOR_READERS.test(importer) ? { id: LATE } : null,
  resolveId: { filter: { id: /\?worker&url$/ }, handler: () => WORKER },
  load: { filter: { id: /^\0sanyu-(?:late-part|no-worker)$/ }, handler: (id) => TEXTS.get(id) },
};
