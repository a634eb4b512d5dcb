/** Before and after a run of the tests: a folder where its processes meet, and the end of the server they shared. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run alone. */
    runFolder: string
  }
}

/** vitest calls this once, and what it gives back at the end. */
export function setup(project: TestProject): () => Promise<void> {
  const run = mkdtempSync(join(tmpdir(), 'causeway-run-'))
  project.provide('runFolder', run)
  return async () => {
    await stopServer(run)
    rmSync(run, { recursive: true, force: true })
  }
}
