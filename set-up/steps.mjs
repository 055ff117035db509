// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build-site.mjs';
import { countReport, countStep, readPlaywright, readVitest } from './count-results.mjs';
import { ensureEngines, findEngines } from './engines.mjs';
import { freePort } from './free-port.mjs';
import { ROOT, Sentence, toolPath } from './project.mjs';
import { runScript } from './run.mjs';

/**
 * @typedef {import('./count-results.mjs').Count} Count
 * @typedef {{ name: string, about: string, needsBrowser?: true, run: (parameters: string[]) => Promise<Count> }} Step
 */

const REPORTS = join(ROOT, 'test-results');

/** Everything that must hold before a commit, the quickest first. @type {Step[]} */
export const STEPS = [
  tool('format', 'every file is laid out by prettier (npm run format mends it)', 'prettier', [
    '--check',
    '--log-level=warn',
    '.',
  ]),
  tool('types', 'types, pages included', 'astro', ['check', '--minimumSeverity', 'warning']),
  tool(
    'core-types',
    'the core compiles without a browser and without Node',
    'tsc',
    ['-p', 'src/core'],
    'typescript',
  ),
  tool('lint', 'eslint', 'eslint', ['--max-warnings=0', '.']),
  tool('styles', 'stylelint', 'stylelint', ['--max-warnings=0', 'src/**/*.{css,astro}']),
  tool('unused', 'no file, export or package that nobody uses', 'knip', ['--no-progress']),
  script('content', 'texts, questions and translations', 'src/cli/check-content.ts'),
  { name: 'unit', about: 'everything but the browser', needsBrowser: true, run: runUnit },
  { name: 'build', about: 'the site', run: runBuild },
  { name: 'e2e', about: 'the built site in a browser', needsBrowser: true, run: runPlaywright },
  { name: 'engines', about: 'transcripts in browsers of other makings', needsBrowser: true, run: runEngines },
];

/**
 * @param {string} name
 * @param {string} about
 * @param {string} bin
 * @param {string[]} words
 * @param {string} [from]
 * @returns {Step}
 */
function tool(name, about, bin, words, from) {
  return {
    name,
    about,
    run: async (more) => countStep(await runScript(toolPath(bin, from), [...words, ...more])),
  };
}

/** @param {string} name @param {string} about @param {string} path @returns {Step} */
function script(name, about, path) {
  return { name, about, run: async (more) => countStep(await runScript(join(ROOT, path), more)) };
}

/** @param {string[]} more */
function runUnit(more) {
  return runVitest('vitest.json', ['--project=unit', '--project=browser', ...more]);
}

/** A browser that cannot be had here is told; what it would have shown counts as skipped. @param {string[]} more */
async function runEngines(more) {
  mustBeBuilt();
  await ensureEngines();
  const count = await runVitest('engines.json', ['--project=engines', ...more]);
  for (const found of Object.values(findEngines())) {
    if (typeof found === 'string') console.log(`Not run: ${found}`);
  }
  return count;
}

/** @param {string} file @param {string[]} more @returns {Promise<Count>} */
async function runVitest(file, more) {
  const report = freshReport(file);
  const words = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runScript(toolPath('vitest'), [...words, ...more]);
  return countReport(readReport(report), code, readVitest);
}

/** @returns {Promise<Count>} */
async function runBuild() {
  if (!isBuilt()) await build();
  return countStep(0);
}

/** @param {string[]} more @returns {Promise<Count>} */
async function runPlaywright(more) {
  mustBeBuilt();
  const report = freshReport('playwright.json');
  const words = ['test', '--reporter=dot,json', ...more];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, SANYU_PORT: String(await freePort()) };
  const code = await runScript(toolPath('playwright', '@playwright/test'), words, env);
  return countReport(readReport(report), code, readPlaywright);
}

function mustBeBuilt() {
  if (!isBuilt()) throw new Sentence('The built site is not that of these sources: run "npm run build".');
}

/** @param {string} name */
function freshReport(name) {
  const file = join(REPORTS, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {unknown} */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
