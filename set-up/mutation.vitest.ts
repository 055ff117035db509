import { defineConfig } from 'vitest/config';

// What `npm run mutate` holds against every mutant: the tests of the two folders without those that go through thousands
// of files one by one. They find nothing here that the others do not, and a mutant that survives pays for all of them.
export default defineConfig({
  test: {
    include: ['tests/core/{ledger,appraisal}/*.test.ts'],
    exclude: ['tests/core/ledger/{bit-flips,signed-flips,signed-forgeries}.test.ts'],
    testTimeout: 30_000,
  },
});
