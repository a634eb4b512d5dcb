/**
 * How the tests are found and run: beside the code they show, and in test/ for what no single folder can
 * show.
 */
import { defineConfig } from 'vitest/config'

/** Rooms without a clock, a disk or a wire: nothing that one test file does there can be seen by the next. */
const pure = ['guidance', 'src/base', 'src/formats', 'src/files', 'src/domain'].map(
  room => `${room}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Both cores of the smallest machine that we build on; more take memory and are not quicker.
    maxWorkers: 2,
    projects: [
      // One process reads the program's modules once for all of them: half of their time was reading it.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: pure,
          globalSetup: ['test/databases/run.ts'],
        },
      },
    ],
  },
})
