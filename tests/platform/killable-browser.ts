import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { freshProfile, startBrowser, type servePlatform } from './browser.ts';

/** Enough for a slow machine to start a browser many times. */
export const LONG = 600_000;
/** Another seed kills at other moments: `SANYU_SEED=… SANYU_KILLS=300` for a long run. */
export const SEED = process.env.SANYU_SEED ?? String(Date.now());

/** How often to kill: what was asked for, else `few`. */
export const killsOr = (few: number): number => Number(process.env.SANYU_KILLS ?? few);

/** A device nobody has used for each test, whose browser can be killed and started again. */
export function killableBrowser(serve: typeof servePlatform) {
  let site: Awaited<ReturnType<typeof servePlatform>>;
  let place: Awaited<ReturnType<typeof freshProfile>>;
  let browser: Awaited<ReturnType<typeof startBrowser>>;

  beforeAll(async () => {
    site = await serve();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    place = await freshProfile();
    browser = await startBrowser(place.profile);
  }, LONG);
  afterEach(async () => {
    await browser.kill();
    await place.remove();
  }, LONG);

  const open = (): Promise<Page> => browser.open(site.url);
  return {
    open,
    /** Kills the browser and starts another on the same profile; `between` sees what the dead one left. */
    restart: async (between?: (profile: string) => Promise<void>): Promise<Page> => {
      await browser.kill();
      await between?.(place.profile);
      browser = await startBrowser(place.profile);
      return open();
    },
  };
}
