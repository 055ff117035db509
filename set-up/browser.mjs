// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { ROOT, Sentence, toolPath } from './project.mjs';
import { run } from './run.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * The browser of the Chromium family the tests use: the one named by CHROMIUM_PATH, an installed one, or Playwright's.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Sentence(`CHROMIUM_PATH names ${named}, which does not exist: correct it or unset it.`);
  }
  return [...installedPlaces(), ...playwrightPlaces()].find((place) => existsSync(place)) ?? null;
}

/**
 * Finds a browser or installs one.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  console.log('Installing a browser for the tests …');
  // Where nothing can be downloaded, that shall be known in seconds.
  const patience = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const download = [toolPath('playwright', '@playwright/test'), 'install', 'chromium'];
  await run(process.execPath, download, { env: patience, quiet: true, milliseconds: 300_000 });
  if (findBrowser() === null && isRootOnDebian()) {
    await run('apt-get', ['update', '-qq'], { quiet: true });
    const words = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    await run('apt-get', words, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Sentence(
    'There is no browser for the tests: run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH to a Chromium, Chrome or Edge.',
  );
}

/** @returns {string[]} */
function installedPlaces() {
  if (platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => WINDOWS.map((path) => join(folder, path)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string[]} */
function playwrightPlaces() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Whether packages can be installed here without asking. */
export function isRootOnDebian() {
  return platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}
