// @ts-check
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { handOver } from '#library/hand-over.mjs';

/** @typedef {{ read: Promise<void>, written: Promise<unknown>, writeTo: (folder: string) => void }} Texts */

/** @type {Texts | undefined} */
let begun;

/**
 * Begins to read the texts in a second thread, which then makes the data files; once, whoever asks first. `read` is when
 * the pages can be drawn, `written` when the files lie in the folder that the thread was told.
 */
export function textsBeside() {
  begun ??= begin();
  return begun;
}

/** @returns {Texts} */
function begin() {
  const thread = new Worker(new URL('texts-thread.mjs', import.meta.url));
  const written = once(thread, 'exit');
  const read = once(thread, 'message').then(([site]) => {
    handOver(site);
  });
  // Should the thread fail, both do; who waits first says so.
  for (const end of [read, written]) end.catch(() => undefined);
  // A build that ends before it can say where is not to wait for this.
  thread.unref();
  return {
    read,
    written,
    writeTo: (folder) => {
      thread.ref();
      thread.postMessage(folder);
    },
  };
}
