/** Before and after a run of the tests: a folder where its processes meet, and the end of the server they shared. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
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

/** A run that was killed could not stop its server: the next one does. Its folder's name holds its process. */
async function clearAway(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^causeway-run-(\d+)-/.exec(name)?.[1])
    if (!pid || existsSync(`/proc/${pid}`) || !existsSync('/proc')) continue
    await stopServer(join(tmpdir(), name))
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** vitest calls this once, and what it gives back at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAway()
  const run = mkdtempSync(join(tmpdir(), `causeway-run-${process.pid}-`))
  project.provide('runFolder', run)
  process.env.TEST_RUN_FOLDER = run
  return async () => {
    await stopServer(run)
    rmSync(run, { recursive: true, force: true })
  }
}
