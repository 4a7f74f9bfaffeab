import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Left alone, Vitest leaves a processor to others; on two that is half of them.
    maxWorkers: '100%',
    // Files share modules, which takes a third less time: no test may leave anything behind in one.
    isolate: false,
    // Properties of many random inputs take seconds on a busy machine.
    testTimeout: 30_000,
  },
});
