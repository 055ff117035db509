import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** A machine with other work to do starts a browser slowly; that is no failure. */
const PATIENCE_MS = 240_000;

/** A page that holds nothing but the bundled platform code, on an origin that stays the same over restarts. */
export function servePlatform() {
  return serveScript(new URL('browser-page.ts', import.meta.url));
}

/** The same with any other script. */
export async function serveScript(entry: URL) {
  const bundle = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
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
  const close = () => new Promise((closed) => server.close(closed).closeAllConnections());
  return { url: `http://127.0.0.1:${port}/`, close };
}

/**
 * A browser process of our own on a profile folder, so that it can be killed in the middle of a write and started again
 * on what is left. Playwright's own launcher closes politely.
 */
export async function startBrowser(profile: string) {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    CHROMIUM,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    // A group of its own: the launcher is a script, and the signal has to reach the browser itself.
    { stdio: 'ignore', detached: true },
  );
  const browser = await connect(await devTools(profile, child));
  /** A new profile that lives in memory, for tests that kill nothing. */
  const isolate = () => browser.newContext();
  /** A tab of the profile folder, or of `context`. */
  const open = async (url: string, context = browser.contexts()[0]!): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url, { timeout: PATIENCE_MS });
    return page;
  };
  const ended = new Promise<void>((exit) => child.once('exit', () => exit()));
  const kill = async () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch (error) {
      // Already gone is as good as killed.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    await ended;
    await gone(child.pid!);
  };
  return { open, isolate, kill };
}

/** The process that writes the database dies on its own; two of them on one profile is what no device ever has. */
async function gone(group: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

/** A folder for a browser profile and how to remove it. */
export async function freshProfile() {
  const profile = await mkdtemp(join(tmpdir(), 'sanyu-profile-'));
  const remove = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { profile, remove };
}

/** Now and then the browser leaves the first connection without an answer, and answers the second. */
async function connect(address: string) {
  for (const begun = Date.now(); ;) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 20_000 });
    } catch (error) {
      if (Date.now() - begun > PATIENCE_MS) throw error;
    }
  }
}

async function devTools(profile: string, child: ChildProcess): Promise<string> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS;) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    const file = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, path] = file.split('\n');
    if (port !== undefined && path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('Chromium did not open its DevTools port');
}
