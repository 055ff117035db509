import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ownTranscripts } from './own-transcripts.ts';
import { serveSite } from './serve-site.ts';

/** One line of the bench table. */
interface PageRate {
  readonly transcripts: number;
  /** From the choice of the files until everybody stands on the sheet. */
  readonly seconds: number;
  /** From the button to the saved workbook. */
  readonly 'XLSX seconds': number;
  /** The most memory the page's process had of its own, as the browser's task manager counts; `NaN` where the system does not say. */
  readonly MiB: number;
  /** With the browser's own code, which all its processes share. */
  readonly 'MiB with code': number;
}

const PORT = 4875;
const PATIENCE_MS = 600_000;

/**
 * The clerk's bench in a real browser, with the built site: signed transcripts of forty attempts chosen at once.
 * @example console.table([await appraisePage(500)])
 */
export async function appraisePage(transcripts: number): Promise<PageRate> {
  const { folder } = await ownTranscripts(transcripts);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const site = await serveSite(PORT);
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}zh/appraisal/`);
    const memory = await watchMemory(browser);
    await page.locator('#work-file:enabled').waitFor({ state: 'attached' });
    // The browser's own clock, from its own event: handing over so many paths is no work of the page.
    await page.evaluate(clockChoice);
    await page.locator('#transcripts').setInputFiles(files);
    const done = await page.waitForFunction(everybody, transcripts, { timeout: PATIENCE_MS, polling: 50 });
    const milliseconds = (await done.jsonValue()) || NaN;
    await page.locator('.bench-steps button').nth(3).click();
    const start = performance.now();
    const download = page.waitForEvent('download', { timeout: PATIENCE_MS });
    await page.getByRole('button', { name: /XLSX/ }).click();
    await download;
    const saved = performance.now() - start;
    return {
      transcripts,
      seconds: Number((milliseconds / 1000).toFixed(2)),
      'XLSX seconds': Number((saved / 1000).toFixed(2)),
      ...memory.most(),
    };
  } finally {
    await browser.close();
    site.close();
  }
}

interface Clock {
  chosen?: number;
}

/** In the page. */
function clockChoice(): void {
  addEventListener('change', () => ((globalThis as Clock).chosen ??= performance.now()), true);
}

/** In the page: milliseconds since the choice, once so many people stand on the sheet. */
function everybody(people: number): number {
  const { chosen } = globalThis as Clock;
  const state = document.querySelectorAll('.step-state')[3]?.textContent ?? '';
  const there = Number(/\d+/.exec(state)?.[0] ?? 0);
  return chosen !== undefined && there === people ? performance.now() - chosen : 0;
}

const MEMORY_MS = 20;

/** Of the process of the page and its worker, from now on. */
async function watchMemory(browser: Browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ids = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []));
  let own = 0;
  const look = () => {
    own = Math.max(own, ...ids.map((id) => kibibytes(id, 'RssAnon') + kibibytes(id, 'VmSwap')));
  };
  const timer = setInterval(look, MEMORY_MS);
  timer.unref();
  return {
    most: () => {
      clearInterval(timer);
      const all = Math.max(...ids.map((id) => kibibytes(id, 'VmHWM')));
      return { MiB: Math.round(own / 1024) || NaN, 'MiB with code': Math.round(all / 1024) || NaN };
    },
  };
}

function kibibytes(id: number, what: string): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
