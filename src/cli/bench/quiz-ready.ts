import { chromium, type Browser } from 'playwright-core';
import { serveSite } from './serve-site.ts';

/** Of a practice page on a cold visit, milliseconds from the address being followed; medians. */
export interface QuizReady {
  readonly network: string;
  readonly slowdown: number;
  /** An answer tapped after Start is really chosen. */
  readonly answered: number;
  /** The island has taken the question over. */
  readonly awake: number;
  readonly 'answered, least and most': string;
}

/** As Lighthouse throttles: 1.44 Mbit/s down, 675 kbit/s up, 562.5 ms a request. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 188_744, uploadThroughput: 86_400 };
const RUNS = 9;
const SLOWDOWN = 4;
const PORT = 4874;

/** How soon the first question can be answered, on a phone four times slower than this machine. */
export async function quizReady(): Promise<readonly QuizReady[]> {
  const site = await serveSite(PORT);
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const rows: QuizReady[] = [];
  for (const network of ['fast', 'slow 4G']) {
    const runs: { answered: number; awake: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      runs.push(await visit(browser, `${site.url}zh/quizzes/convention/`, network === 'slow 4G'));
      await browser.close();
    }
    const answered = runs.map((run) => run.answered).sort((a, b) => a - b);
    const awake = runs.map((run) => run.awake).sort((a, b) => a - b);
    rows.push({
      network,
      slowdown: SLOWDOWN,
      answered: answered[RUNS >> 1] ?? NaN,
      awake: awake[RUNS >> 1] ?? NaN,
      'answered, least and most': `${answered[0] ?? NaN} to ${answered.at(-1) ?? NaN}`,
    });
  }
  site.close();
  return rows;
}

async function visit(browser: Browser, address: string, slow: boolean) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await session.send('Network.enable');
  if (slow) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.addInitScript(tapAsSoonAsPossible);
  await page.goto(address, { waitUntil: 'commit' });
  const times = await page.waitForFunction(
    () => (globalThis as { times?: Record<string, number> }).times,
    null,
    { polling: 200, timeout: 60_000 },
  );
  const { answered = NaN, awake = NaN } = (await times.jsonValue()) ?? {};
  return { answered: Math.round(answered), awake: Math.round(awake) };
}

/** In the page: taps Start, then an answer, as soon as each is there. */
function tapAsSoonAsPossible(): void {
  let [started, pressed, answered] = [false, false, NaN];
  const CONTROL = 'fieldset :is(input, textarea, button:not([aria-disabled=true]))';
  const isAnswered = (control: HTMLElement): boolean => {
    if (control instanceof HTMLButtonElement) {
      if (!pressed) control.click();
      pressed = true;
      return document.querySelector('.is-tapped, .is-used, [role=status]:not(:empty)') !== null;
    }
    if (!(control instanceof HTMLInputElement)) return false;
    if (control.type === 'text') {
      if (control.value !== '') return true;
      control.value = 'x';
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return false;
    }
    if (!control.checked) control.click();
    return control.checked;
  };
  const timer = setInterval(() => {
    const question = document.querySelector('.quiz-question');
    if (question === null) {
      const start = document.querySelector<HTMLElement>('[data-early=start]');
      if (start !== null && !started) start.click();
      started ||= start !== null;
      return;
    }
    const control = question.querySelector<HTMLElement>(CONTROL);
    if (Number.isNaN(answered)) {
      if (control !== null && isAnswered(control)) answered = performance.now();
      return;
    }
    if (document.querySelector('astro-island .quiz-question') === null) return;
    if (document.querySelector('.first-question') !== null) return;
    clearInterval(timer);
    Object.assign(globalThis, { times: { answered, awake: performance.now() } });
  }, 16);
}
