/**
 * How the tests are found and run: beside the code they show, and in test/ for what no single folder can
 * show.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['guidance/**/*.test.ts', 'src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['test/databases/run.ts'],
    // Both cores of the smallest machine that we build on; more take memory and are not quicker.
    maxWorkers: 2,
  },
})
