// @ts-check
import { fileURLToPath } from 'node:url';

const PREACT = [
  ['react', 'preact/compat'],
  ['react/jsx-runtime', 'preact/jsx-runtime'],
  ['react-dom', 'preact/compat'],
  ['react-dom/client', 'preact/compat/client'],
  ['react-dom/server', 'preact/compat/server'],
  ['use-sync-external-store/shim', 'preact/compat'],
].map(([react = '', preact = '']) => ({ find: new RegExp(`^${react}$`), replacement: preact }));

// In the browser alone: the build says its texts by i18next itself.
const shipped = {
  name: 'sanyu-shipped-texts',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {{ name: string }} environment */
  applyToEnvironment: (environment) => environment.name === 'client',
  resolveId: {
    filter: { id: /^(?:react-)?i18next$/ },
    /** @param {string} name */
    handler: (name) => fileURLToPath(new URL(`../islands/shipped/${name}.ts`, import.meta.url)),
  },
};

// Before a build Astro opens a development server for a moment, to write types; it need not bundle packages for a browser.
const noDevelopment = {
  name: 'sanyu-no-development',
  /** @type {'post'} */
  enforce: 'post',
  /**
   * @param {string} _
   * @param {import('vite').EnvironmentOptions} options
   */
  configEnvironment: (_, options) => {
    options.optimizeDeps = { ...options.optimizeDeps, include: [] };
  },
};

/**
 * Islands are written for React; what is built is drawn by Preact, on the server and in the browser alike. While
 * developing React itself runs, with its hot reload and its warnings.
 */
export const islandFramework = {
  name: 'sanyu-island-framework',
  hooks: {
    /** @param {{ command: string, updateConfig: (config: import('astro').AstroUserConfig) => void }} options */
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      updateConfig({
        vite: {
          resolve: { alias: PREACT },
          plugins: [shipped, noDevelopment],
          // On the server packages are left where they are, unless named: these would bring React with them.
          environments: { prerender: { resolve: { noExternal: ['react-i18next'] } } },
        },
      });
    },
  },
};
