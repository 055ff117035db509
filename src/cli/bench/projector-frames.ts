import { chromium, type Browser, type Page } from 'playwright-core';
import { serveSite } from './serve-site.ts';

/** How much slower than this machine the projector's is taken to be. */
const SLOWDOWN = 6;
/** A frame is a sixtieth of a second. */
const FRAME = 1_000_000 / 60;
const SECONDS = 15;
const TEAMS = 12;
const PORT = 4873;

/** What Chromium writes down of one thing it did; times are microseconds. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of it, what the processor spent on this thread: others who use the machine meanwhile do not count. */
  readonly tdur?: number;
}

/**
 * Milliseconds of work in the projector's page for each frame of a running countdown, as they would be on a machine six
 * times slower: processor time of the main thread, times six. Twelve teams, a question in three languages.
 */
export async function projectorFrames(width: number, height: number) {
  const site = await serveSite(PORT);
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const projector = await runCountdown(browser, site.url, width, height);
    const before = await projector.locator('.stage-seconds').innerText();
    const frames = framesOf(await trace(browser, projector)).sort((a, b) => a - b);
    const after = await projector.locator('.stage-seconds').innerText();
    const at = (share: number) => Number((frames[Math.floor(share * frames.length)] ?? NaN).toFixed(1));
    return {
      ...{ window: `${width}×${height}`, seconds: `${before} → ${after}`, frames: frames.length },
      ...{ 'median ms': at(0.5), '95 % ms': at(0.95), 'worst ms': at(0.999) },
    };
  } finally {
    await browser.close();
    site.close();
  }
}

/** A question in three languages on the projector, its time running. */
async function runCountdown(browser: Browser, baseURL: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
  });
  const page = await context.newPage();
  await page.goto('zh/contest/');
  // What is typed before the island is awake is lost.
  await page.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  await page.locator('.set-up > label input[type=number]').fill(String(TEAMS));
  await page
    .locator('.team-fields > li')
    .nth(TEAMS - 1)
    .waitFor();
  for (const box of await page.locator('.set-up > fieldset.checks input').all()) await box.check();
  // The last button of the form begins.
  await page.locator('.set-up > .actions .button').last().click();
  await page.locator('.desk').waitFor();
  const projector = await context.newPage();
  await projector.goto('zh/contest/projector/');
  await projector.locator('.stage-head').waitFor();
  await page.bringToFront();
  await page.locator('.move-round').click();
  await page.locator('.move-ask').click();
  await page.locator('.move-start').click();
  await projector.bringToFront();
  await projector.locator('.stage-clock:not(.is-still)').waitFor();
  return projector;
}

async function trace(browser: Browser, page: Page): Promise<readonly Traced[]> {
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories: [...categories, 'devtools.timeline.frame'] });
  await page.waitForTimeout(SECONDS * 1000);
  const written = await browser.stopTracing();
  // As Chromium describes its trace events.
  const { traceEvents } = JSON.parse(written.toString()) as { readonly traceEvents: readonly Traced[] };
  return traceEvents;
}

/** What the projector's main thread did in the sixtieth of a second that ends with handing a frame over, milliseconds. */
function framesOf(events: readonly Traced[]): number[] {
  const whole = events.filter(({ ph }) => ph === 'X');
  const commits = whole.filter(({ name }) => name === 'Commit');
  const byThread = Map.groupBy(commits, ({ pid, tid }) => `${pid}/${tid}`);
  // The console lies in the background and draws next to nothing.
  const own = [...byThread.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const tasks = whole.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === own[0]?.pid && tid === own[0].tid,
  );
  return own.map(({ ts: handed }) => {
    const inside = tasks.filter(({ ts, dur = 0 }) => ts <= handed && ts + dur > handed - FRAME);
    return (SLOWDOWN * inside.reduce((sum, { tdur = NaN }) => sum + tdur, 0)) / 1000;
  });
}
