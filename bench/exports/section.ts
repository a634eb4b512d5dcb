/** The bench of exports: Parquet and FHIR of a plan on real PostgreSQL, rows a second and memory as it grows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOwnServer } from '../../test/keeping/own-server.ts'
import type { Timed } from '../inside.ts'
import { buildProgram } from '../program.ts'

type Figures = Timed & { readonly bytes: number; readonly files: number; readonly rows: number }

/** Members of the made-up plan; each has five claim lines, one word on coverage, half of them an authorization. */
const sizes = (process.env.MEMBERS ?? '20000,200000').split(',').map(Number)

export async function benchExports(): Promise<void> {
  const program = await buildProgram('exports')
  const server = await makeOwnServer()
  try {
    console.log(
      'export    members      rows   seconds   rows/s   cpu s       MB  files   MB of memory in each quarter',
    )
    for (const members of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-exports-'))
      const url = await server.freshDatabase()
      const task = { folder, database: { kind: 'server', url, size: 4 }, members }
      const found = program.run(JSON.stringify(task)) as Readonly<Record<string, Figures>>
      rmSync(folder, { recursive: true, force: true })
      for (const [kind, figures] of Object.entries(found)) console.log(lineOf(kind, members, figures))
    }
  } finally {
    server.remove()
  }
}

function lineOf(kind: string, members: number, figures: Figures): string {
  const { seconds, cpuSeconds, bytes, files, rows, curve } = figures
  return (
    kind.padEnd(8) +
    String(members).padStart(9) +
    String(rows).padStart(10) +
    seconds.toFixed(1).padStart(10) +
    String(Math.round(rows / seconds)).padStart(9) +
    cpuSeconds.toFixed(1).padStart(8) +
    (bytes / 1e6).toFixed(1).padStart(9) +
    String(files).padStart(7) +
    `   ${curve.join(' ')}`
  )
}
