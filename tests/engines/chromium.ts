import { chromium } from 'playwright-core';
import { callText, type Engine, PATIENCE_MS } from './engine.ts';

/** Chromium, Chrome or Edge, as everywhere else in the tests. */
export async function startChromium(program: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: program,
    // Chromium refuses its sandbox to root, which is who a container usually runs as.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    timeout: PATIENCE_MS,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  return {
    open: async (url) => {
      await page.goto(url, { timeout: PATIENCE_MS });
    },
    run: async (work, ...given) => {
      const text = await page.evaluate<string>(callText(work, given));
      return JSON.parse(text) as never; // What `work` gave, there and back as JSON.
    },
    tap: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
