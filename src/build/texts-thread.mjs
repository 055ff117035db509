// @ts-check
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort); // Nobody else runs this.
const told = once(port, 'message');

const { site } = await import('#library/site.ts');
// First what the pages wait for.
port.postMessage(site);

const { dataFiles } = await import('#layouts/data-files.ts');
for (const { path, make } of dataFiles()) {
  const text = JSON.stringify(make());
  // A build empties its folder before it tells which it is.
  const [folder] = await told;
  const file = new URL(path, folder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}
port.close();
