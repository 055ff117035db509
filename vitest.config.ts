import { defineConfig } from 'vitest/config';

// Enough for a test that starts a real browser or lints a snippet, on a slow machine.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/**/*.{browser,engine}.test.ts'],
        },
      },
      {
        // Real browsers one after the other, when all else is done: together they starve each other.
        test: {
          ...patience,
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // The built site in browsers of several makings: a step of its own.
        test: {
          ...patience,
          name: 'engines',
          include: ['tests/**/*.engine.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
