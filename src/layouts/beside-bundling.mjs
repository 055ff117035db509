// @ts-check
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { handOver } from '#library/hand-over.mjs';

const THREAD = 'texts-thread.mjs';

/**
 * While the browsers' scripts are bundled, which is another program's work, a second thread reads the texts and writes
 * the data files: pages would wait for the reading, and the search indexes alone take as long as a hundred pages.
 * @returns {import('astro').AstroIntegration}
 */
export function besideBundling() {
  let folder = '';
  /** @type {Promise<void> | undefined} */
  let read;
  /** @type {Promise<unknown> | undefined} */
  let written;

  /** @type {import('vite').Plugin} */
  const thread = {
    name: 'sanyu-texts-thread',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({ type: 'chunk', id: `/src/layouts/${THREAD}`, fileName: THREAD });
    },
    writeBundle({ dir = '' }) {
      const worker = new Worker(join(dir, THREAD), { workerData: folder });
      written = once(worker, 'exit');
      read = once(worker, 'message').then(([site]) => {
        handOver(site);
      });
      // Should the thread fail, both do; who waits first says so.
      for (const end of [read, written]) end.catch(() => undefined);
    },
  };

  return {
    name: 'sanyu-beside-bundling',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [thread] } });
      },
      'astro:config:done': ({ config }) => {
        folder = config.outDir.href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          async setup() {
            await read;
            await pages.setup?.();
          },
          // Afterwards Astro takes the bundle away, and the thread is a part of it.
          async teardown() {
            await written;
            await pages.teardown?.();
          },
        }));
      },
    },
  };
}
