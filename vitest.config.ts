import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Properties of many random inputs take seconds on a busy machine.
    testTimeout: 30_000,
  },
});
