// @ts-check
import { ensureBrowser } from './browser.mjs';
import { command } from './prepare.mjs';
import { toolPath } from './project.mjs';
import { runScript } from './run.mjs';

// A hundred kills in the middle of attempts: `npm test` runs the quick set. The seed is printed; SANYU_SEED repeats a run.
await command(async (parameters) => {
  const env = { CHROMIUM_PATH: await ensureBrowser(), SANYU_KILLS: process.env.SANYU_KILLS ?? '100' };
  return runScript(toolPath('vitest'), ['run', 'tests/platform/killed.browser.test.ts', ...parameters], env);
});
