// @ts-check
import { ensureBrowser } from './browser.mjs';
import { addUp, countStep } from './count-results.mjs';
import { command } from './prepare.mjs';
import { Sentence } from './project.mjs';
import { STEPS } from './steps.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./count-results.mjs').Count} Count
 */

await command(async (parameters) => {
  const { steps, more } = chosen(parameters);
  if (steps.some((step) => step.needsBrowser)) await provideBrowser();
  /** @type {{ step: Step, count: Count, seconds: string }[]} */
  const results = [];
  for (const step of steps) {
    console.log(`\n▸ ${step.name}: ${step.about}`);
    const begun = performance.now();
    const count = await attempt(step, more);
    results.push({ step, count, seconds: ((performance.now() - begun) / 1000).toFixed(1) });
  }
  console.log('');
  for (const { step, count, seconds } of results) {
    const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
    const mark = count.failed === 0 ? '✓' : '✗';
    console.log(
      `${mark} ${step.name.padEnd(10)} ${seconds.padStart(6)} s  ${count.passed} of ${count.passed + count.failed}${skipped}`,
    );
  }
  for (const name of results.flatMap(({ count }) => count.again ?? [])) {
    console.log(`  passed only at the second try: ${name}`);
  }
  const { passed, failed } = addUp(results.map(({ count }) => count));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * `npm test` runs all steps, `npm test -- lint unit` those, `npm test -- unit tests/core` one with words of its own.
 * @param {string[]} parameters
 */
function chosen(parameters) {
  const steps = STEPS.filter(({ name }) => parameters.includes(name));
  const more = parameters.filter((word) => !STEPS.some(({ name }) => name === word));
  if (parameters.length === 0) return { steps: STEPS, more };
  if (steps.length === 1 || (steps.length > 1 && more.length === 0)) return { steps, more };
  throw new Sentence(
    `Give the name of a step, or nothing for all: ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
}

/** Sets CHROMIUM_PATH for every test. Without a browser the tests that need one fail; the rest still runs. */
async function provideBrowser() {
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser();
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(error.message);
  }
}

/** @param {Step} step @param {string[]} more */
async function attempt(step, more) {
  try {
    return await step.run(more);
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    return countStep(1);
  }
}
