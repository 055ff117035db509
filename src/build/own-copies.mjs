// @ts-check
const SMALL = /\/src\/core\/(?:language\/|appraisal\/percent\.ts$|quiz\/shown-beside\.ts$)/;
const RULES = /\/src\/questions\/[a-z-]+\/(?:rules|join|tiles)\.ts$/;
const PAGE_SIDE =
  /\/src\/(?:scripts|search|romanise|pages|components)\/|\/src\/core\/glossary\/|\/model\.ts$|\?page$/;

/**
 * Some small modules are wanted by a page's scripts and by islands. Shared, each is a file of its own, and a request
 * costs a phone more than the bytes: so the scripts get their own copies, and so do the models of question kinds, which
 * only marking without a screen needs. None of these modules remembers anything.
 */
export const ownCopies = {
  name: 'sanyu-own-copies',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {{ name: string }} environment */
  applyToEnvironment: (environment) => environment.name === 'client',
  resolveId: {
    filter: { id: /^[.#].*\.ts$/ },
    /**
     * @this {{ resolve(source: string, importer: string, options: object): Promise<{ id: string } | null> }}
     * @param {string} source
     * @param {string | undefined} importer
     */
    async handler(source, importer) {
      if (importer === undefined || !PAGE_SIDE.test(importer)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && (SMALL.test(found.id) || RULES.test(found.id)) ? `${found.id}?page` : null;
    },
  },
};
