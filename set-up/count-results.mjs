// @ts-check

/**
 * @typedef {{ passed: number, failed: number, skipped: number, again?: string[] }} Count
 * `again`: the names of those among the passed that failed at the first try.
 * @typedef {{ title: string, file: string, suites?: Suite[], specs?: { title: string, tests: { status: string }[] }[] }} Suite
 * of Playwright's report
 */

/**
 * A step that is one check: it passed or it failed.
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countStep(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * What a runner's JSON report says. A runner that failed without a failed test (a file that does not load, a server
 * that does not start, no test at all) counts as one failure: no red run may add up to green.
 * @param {unknown} report parsed, or `null` where the runner wrote none
 * @param {number} code the runner's exit code
 * @param {(report: object) => Count} read
 * @returns {Count}
 */
export function countReport(report, code, read) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const count = typeof report === 'object' && report !== null ? read(report) : none;
  const silent = code !== 0 || count.passed + count.failed === 0;
  return count.failed === 0 && silent ? { ...count, failed: 1 } : count;
}

/** @param {object} report of vitest @returns {Count} */
export function readVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
    /** @type {Record<string, number | undefined>} */ (report);
  return {
    passed: numPassedTests ?? 0,
    failed: numFailedTests ?? 0,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}

/** @param {object} report of Playwright @returns {Count} */
export function readPlaywright(report) {
  const { stats = {}, suites = [] } =
    /** @type {{ stats?: Record<string, number | undefined>, suites?: Suite[] }} */ (report);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped, again: suites.flatMap(flakyIn) };
}

/** @param {Suite} suite @returns {string[]} */
function flakyIn({ file, suites = [], specs = [] }) {
  const flaky = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...flaky.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(flakyIn)];
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function addUp(counts) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
