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
  /** The most memory the page's process ever had, with the browser's own code in it; `NaN` where the system does not say. */
  readonly MiB: number;
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
      MiB: await mostMemory(browser),
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

/** Of the process of the page and its worker. */
async function mostMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const most = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(statusOf(id))?.[1] ?? NaN));
  return Math.round(Math.max(...most) / 1024);
}

function statusOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}
