// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { site } from '#library/site.ts';

// First what the pages wait for.
parentPort?.postMessage(site);

const { dataFiles } = await import('./data-files.ts');
for (const { path, make } of dataFiles()) {
  const file = new URL(path, workerData);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, JSON.stringify(make()));
}
