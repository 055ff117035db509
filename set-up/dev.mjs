// @ts-check
import { command } from './prepare.mjs';
import { toolPath } from './project.mjs';
import { runScript } from './run.mjs';

await command((parameters) => runScript(toolPath('astro'), ['dev', ...parameters]));
