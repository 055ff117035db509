import { defineConfig } from '@playwright/test';
import { findBrowser } from './set-up/browser.mjs';
import { BASE } from './set-up/project.mjs';

const port = Number(process.env.SANYU_PORT ?? 4331);
const address = `http://127.0.0.1:${port}${BASE}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/global-set-up.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  // A browser that froze is not the site's fault; `npm test` names every test that needed the second try (decision 0036).
  retries: 1,
  // Long enough for a slow machine: speed is measured by `npm run bench`, never here.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? '',
      // Chromium refuses its sandbox to root, which is who a container usually runs as.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" set-up/serve.mjs`,
    env: { SANYU_PORT: String(port) },
    url: address,
    reuseExistingServer: false,
  },
});
