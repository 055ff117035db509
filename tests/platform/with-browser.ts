import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { freshProfile, servePlatform, startBrowser } from './browser.ts';

/** Enough for a slow machine to start a browser. */
export const TIME = 60_000;

/** One browser for the tests of a file, and for each of them devices nobody has used. */
export function withBrowser() {
  let site: Awaited<ReturnType<typeof servePlatform>>;
  let place: Awaited<ReturnType<typeof freshProfile>>;
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let device: BrowserContext;
  const others: BrowserContext[] = [];

  beforeAll(async () => {
    [site, place] = await Promise.all([servePlatform(), freshProfile()]);
    browser = await startBrowser(place.profile);
  }, TIME);
  afterAll(async () => {
    await browser.kill();
    await Promise.all([site.close(), place.remove()]);
  }, TIME);
  beforeEach(async () => {
    device = await browser.isolate();
  });
  afterEach(async () => {
    await Promise.all([device, ...others.splice(0)].map((context) => context.close()));
  });

  /** A tab of the test's device, or of another one. */
  const openTab = (context = device): Promise<Page> => browser.open(site.url, context);
  const anotherDevice = async (): Promise<BrowserContext> => {
    const other = await browser.isolate();
    others.push(other);
    return other;
  };
  return {
    openTab,
    anotherDevice,
    /** The test's device itself. */
    device: () => device,
  };
}
