import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Enough for a test that starts a real browser or lints a snippet with types, on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
