// @ts-check
const PREACT = [
  ['react', 'preact/compat'],
  ['react/jsx-runtime', 'preact/jsx-runtime'],
  ['react-dom', 'preact/compat'],
  ['react-dom/client', 'preact/compat/client'],
  ['react-dom/server', 'preact/compat/server'],
  ['use-sync-external-store/shim', 'preact/compat'],
].map(([react = '', preact = '']) => ({ find: new RegExp(`^${react}$`), replacement: preact }));

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
          // On the server packages are left where they are, unless named: these would bring React with them.
          environments: { prerender: { resolve: { noExternal: ['react-i18next'] } } },
        },
      });
    },
  },
};
