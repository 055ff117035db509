import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';

const ATTEMPTS = 300;
const ANSWERS = 20;

/** What the page is given: `src/platform/store.ts`, bundled. */
interface Page {
  readonly sanyu: {
    openStore(): Promise<{ begin(draft: Draft): Promise<void>; finish(event: AttemptEvent): Promise<Entry> }>;
  };
}

/**
 * Milliseconds from handing an attempt in to the disk having it, in a page of a real browser: entry, new head and removal
 * of the draft in one transaction. The last hundred of many, so that the chain is long.
 */
export async function appendTime() {
  const site = await servePage();
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const times = (await page.evaluate(append, events())).slice(-100).sort((a, b) => a - b);
    const at = (share: number) => Number((times[Math.floor(share * times.length)] ?? NaN).toFixed(1));
    return { attempts: ATTEMPTS, 'median ms': at(0.5), '95 % ms': at(0.95), 'worst ms': at(0.999) };
  } finally {
    await browser.close();
    site.close();
  }
}

/** In the page. */
async function append(all: readonly AttemptEvent[]): Promise<number[]> {
  const store = await (globalThis as unknown as Page).sanyu.openStore();
  const times: number[] = [];
  for (const event of all) {
    const { id, quiz, bank, seed, lang, start, ans } = event;
    await store.begin({ id, quiz, bank, seed, lang, start, items: ans, ms: 0 });
    const begun = performance.now();
    await store.finish(event);
    times.push(performance.now() - begun);
  }
  return times;
}

function events(): readonly AttemptEvent[] {
  const ans = Array.from({ length: ANSWERS }, (_, i) => ({ q: `school-${i}`, a: 'b', ms: 4000 + i }));
  return Array.from({ length: ATTEMPTS }, (_, i) => ({
    type: 'attempt',
    id: i.toString(16).padStart(32, '0'),
    quiz: 'school',
    bank: { id: 'school', ver: '2026.11.1', sha: 'c3'.repeat(32) },
    seed: `k3v9${i}`,
    mode: 'practice',
    lang: 'ug',
    start: '2026-11-22T08:30:00.000Z',
    end: '2026-11-22T08:34:10.000Z',
    tz: 480,
    ms: 250_000,
    ans,
    score: 12,
    of: ANSWERS,
  }));
}

/** A page with the store's own code and nothing else. */
async function servePage() {
  const bundle = await build({
    entryPoints: ['src/platform/store.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'sanyu',
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html;charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>t</title><body><script src="/page.js"></script>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // A listening TCP server has one.
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() };
}
