import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findEngines } from '../../set-up/engines.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanyu-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('says of a browser that is not here which packages bring it', () => {
  expect(findEngines()).toEqual({
    firefox: 'Firefox is not installed. On Debian: apt-get install firefox-esr',
    webkit: 'WebKitGTK is not installed. On Debian: apt-get install webkit2gtk-driver xvfb',
  });
});

test('finds every program a browser needs', () => {
  const names = ['firefox', 'WebKitWebDriver', 'MiniBrowser', 'Xvfb'];
  for (const name of names) writeFileSync(join(folder, name), '');
  const [firefox, driver, browser, screen] = names.map((name) => join(folder, name));

  expect(findEngines()).toEqual({ firefox: { firefox }, webkit: { driver, browser, screen } });
});

test('counts half of what a browser needs as nothing', () => {
  writeFileSync(join(folder, 'WebKitWebDriver'), '');

  expect(findEngines().webkit).toMatch(/^WebKitGTK is not installed/);
});
