// @ts-check
import { command } from './prepare.mjs';
import { toolPath } from './project.mjs';
import { runScript } from './run.mjs';

// Prettier is the last: what the others mend is laid out like all the rest.
await command(async () => {
  await runScript(toolPath('eslint'), ['--fix', '--quiet', '.']);
  await runScript(toolPath('stylelint'), ['--fix', 'src/**/*.{css,astro}']);
  return runScript(toolPath('prettier'), ['--write', '--log-level=warn', '.']);
});
