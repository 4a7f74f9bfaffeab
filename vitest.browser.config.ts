import { defineConfig } from 'vitest/config';

/** Tests in a real browser, on the built site: run `npm run build` first. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests of a browser wait much: three keep two processors busy.
    maxWorkers: 3,
  },
});
