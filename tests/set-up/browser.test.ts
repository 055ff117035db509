import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../set-up/browser.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('takes the browser that CHROMIUM_PATH names', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test('says in one sentence that CHROMIUM_PATH leads nowhere, and what to do', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  expect(() => findBrowser()).toThrow(
    /^CHROMIUM_PATH names \/nowhere\/chromium, which does not exist: .*unset it\.$/,
  );
});
