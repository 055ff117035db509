// @ts-check
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** @typedef {import('./site.ts').Site} Site */

// What pages import is bundled, what the configuration imports is not: no module is one and the same to both.
const SITE = 'sanyu-site';

/**
 * Gives the bundled pages of this build what was read for them.
 * @param {Site} site
 */
export function handOver(site) {
  setEnvironmentData(SITE, /** @type {import('node:worker_threads').Serializable} */ (site));
}

/** What was handed over; nothing while developing, in a command or a test. */
export const handedOver = () => /** @type {Site | undefined} */ (getEnvironmentData(SITE));
