// @ts-check
import { textsBeside } from './texts-beside.mjs';

/**
 * While tools are loaded and scripts bundled, a second thread reads the texts and writes the data files: pages would wait
 * for the reading, and the search indexes alone take as long as a hundred pages.
 * @returns {import('astro').AstroIntegration}
 */
export function besideBundling() {
  let folder = '';

  /** @type {import('vite').Plugin} */
  const emptied = {
    name: 'sanyu-folder-emptied',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      textsBeside().writeTo(folder);
    },
  };

  return {
    name: 'sanyu-beside-bundling',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        textsBeside();
        updateConfig({ vite: { plugins: [emptied] } });
      },
      'astro:config:done': ({ config }) => {
        folder = config.outDir.href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const { read, written } = textsBeside();
        setPrerenderer((pages) => ({
          ...pages,
          async setup() {
            await read;
            await pages.setup?.();
          },
          async teardown() {
            await written;
            await pages.teardown?.();
          },
        }));
      },
    },
  };
}
