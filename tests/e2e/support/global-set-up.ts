import { findBrowser } from '../../../set-up/browser.mjs';
import { isBuilt } from '../../../set-up/build-site.mjs';

/** Refuses to test what was not built from these sources, or without a browser: both would fail far from the cause. */
export default function globalSetUp(): void {
  if (!isBuilt()) throw new Error('dist is older than the sources: run "npm run build".');
  if (findBrowser() === null)
    throw new Error('There is no browser: run "npm test -- e2e", which installs one.');
}
