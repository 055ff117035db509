// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { isRootOnDebian } from './browser.mjs';
import { run } from './run.mjs';

/**
 * @typedef {'firefox' | 'webkit'} EngineName
 * @typedef {{ name: EngineName, about: string, programs: Record<string, string[]>, packages: string[] }} Wanted
 */

// Debian keeps MiniBrowser, the smallest program around WebKitGTK, with the library.
const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/libexec'].flatMap((folder) =>
  ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.'].flatMap((kind) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, kind, name)),
  ),
);

/** What the browsers beside Chromium need to be there. @type {Wanted[]} */
const WANTED = [
  {
    name: 'firefox',
    about: 'Firefox',
    programs: { firefox: ['firefox-esr', 'firefox'] },
    packages: ['firefox-esr'],
  },
  {
    name: 'webkit',
    about: 'WebKitGTK',
    programs: { driver: ['WebKitWebDriver'], browser: ['MiniBrowser'], screen: ['Xvfb'] },
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
];

/**
 * The browsers beside Chromium that the tests use: their programs by what each is for, or one sentence that says what is
 * missing and which package brings it.
 * @returns {{ firefox: { firefox: string } | string, webkit: { driver: string, browser: string, screen: string } | string }}
 */
export function findEngines() {
  const found = WANTED.map(({ name, about, programs, packages }) => {
    const places = Object.entries(programs).map(([use, names]) => [use, findProgram(names)]);
    const missing = places.some(([, place]) => place === undefined);
    const sentence = `${about} is not installed. On Debian: apt-get install ${packages.join(' ')}`;
    return [name, missing ? sentence : Object.fromEntries(places)];
  });
  // As the table above names them.
  return /** @type {ReturnType<typeof findEngines>} */ (Object.fromEntries(found));
}

/** Installs what is missing, where that can be done without asking. */
export async function ensureEngines() {
  const found = findEngines();
  const missing = WANTED.filter(({ name }) => typeof found[name] === 'string');
  if (missing.length === 0 || !isRootOnDebian()) return;
  console.log(`Installing ${missing.map(({ about }) => about).join(' and ')} for the tests …`);
  await run('apt-get', ['update', '-qq'], { quiet: true });
  const words = ['install', '-y', '-qq', '--no-install-recommends'];
  await run('apt-get', [...words, ...missing.flatMap(({ packages }) => packages)], {
    quiet: true,
    milliseconds: 600_000,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {string[]} names @returns {string | undefined} */
function findProgram(names) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...LIBRARIES];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((place) => existsSync(place));
}
