// @ts-check
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { command } from './prepare.mjs';
import { ROOT, Sentence, toolPath } from './project.mjs';
import { runScript } from './run.mjs';

// What a score record stands on: it is written, joined, read again and added up by these, and by nothing else.
const LEDGER = readdirSync(join(ROOT, 'src/core/ledger')).map((name) => `src/core/ledger/${name}`);
const MERGE = [
  'clock',
  'collection',
  'distinct-attempts',
  'marking-key',
  'merge',
  'person',
  'regrade',
  'remarks',
  'told-losses',
].map((name) => `src/core/appraisal/${name}.ts`);

/**
 * How well the tests hold the record: each of these files is changed in every way Stryker knows, and some test has to
 * notice; below 85 of 100 it fails. `npm run mutate -- chain merge` takes those files alone.
 */
await command((words) => {
  const files = [...LEDGER, ...MERGE];
  const named = files.filter((file) => words.length === 0 || words.includes(basename(file, '.ts')));
  if (named.length === 0) {
    const names = files.map((file) => basename(file, '.ts')).join(', ');
    throw new Sentence(`Give the name of a file, or nothing for all: ${names}.`);
  }
  const parameters = ['run', 'set-up/stryker.json', '--mutate', named.join(',')];
  return runScript(toolPath('stryker', '@stryker-mutator/core'), parameters);
});
