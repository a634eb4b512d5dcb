/**
 * How the tests are found and run: beside the code they show, and in test/ for what no single folder can
 * show.
 */
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Rooms without a clock, a disk or a wire: nothing that one test file does there can be seen by the next. */
const pure = ['guidance', 'src/base', 'src/formats', 'src/files', 'src/domain'].map(
  room => `${room}/**/*.test.ts`,
)

const isCi = Boolean(process.env['CI'])

/** What takes a minute and more begins first: begun last, it would keep one core waiting for the other. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /\/test\/(kill|browser|server\/tenants)\b/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Both cores of the smallest machine that we build on; more take memory and are not quicker.
    maxWorkers: 2,
    // A worker reads the program's modules once for all the files that it runs: reading them anew for each was a
    // fifth of the time. No test leaves anything behind in a module, and none pretends to be another one.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: isCi ? ['test/fixed-seed.ts'] : [],
    // What a module became is kept for the next run on this machine: a third of a short run was turning the same
    // modules into the same JavaScript.
    experimental: { fsModuleCache: !isCi, fsModuleCachePath: '.causeway/modules' },
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
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
