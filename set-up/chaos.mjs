// @ts-check
import { ensureBrowser } from './browser.mjs';
import { command } from './prepare.mjs';
import { toolPath } from './project.mjs';
import { runScript } from './run.mjs';

// The long forms of what `npm test` runs quickly: a hundred kills in the middle of attempts, 20,000 forged transcripts,
// 5,000 fuzzed files, bombs by the clock, 50,000 merges, 10,000 contests. The seed is printed; SANYU_SEED repeats a run. Words narrow it down: `npm run chaos -- forgeries`.
const TESTS = [
  'tests/core/ledger/signed-forgeries.test.ts',
  'tests/core/ledger/signed-flips.test.ts',
  'tests/core/appraisal/collection.test.ts',
  'tests/core/appraisal/clock.test.ts',
  'tests/formats/intake.test.ts',
  'tests/platform/killed.browser.test.ts',
  'tests/platform/several-killed.browser.test.ts',
  'tests/core/contest/random-matches.test.ts',
  'tests/platform/contest-kills.browser.test.ts',
];

await command(async (parameters) => {
  const named = TESTS.filter((test) => parameters.some((word) => test.includes(word)));
  const [tests, more] = named.length > 0 ? [named, []] : [TESTS, parameters];
  const kills = process.env.SANYU_KILLS ?? '100';
  const env = { CHROMIUM_PATH: await ensureBrowser(), SANYU_CHAOS: '1', SANYU_KILLS: kills };
  return runScript(toolPath('vitest'), ['run', '--testTimeout=7200000', ...tests, ...more], env);
});
