/** The bench of exports: Parquet and FHIR of a plan on real PostgreSQL, rows a second and memory as it grows. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { makeOwnServer } from '../../test/keeping/own-server.ts'

const root = join(import.meta.dirname, '..', '..')
const programs = join(root, '.causeway', 'bench-exports')

type Figures = {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly bytes: number
  readonly files: number
  readonly rows: number
  readonly curve: readonly number[]
}

/** Members of the made-up plan; each has five claim lines, one word on coverage, half of them an authorization. */
const sizes = (process.env.MEMBERS ?? '20000,200000').split(',').map(Number)

async function buildProgram(): Promise<void> {
  rmSync(programs, { recursive: true, force: true })
  await build({
    entryPoints: { run: join(import.meta.dirname, 'run.ts') },
    outdir: programs,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  cpSync(join(root, 'src/store/migrations'), join(programs, 'migrations'), { recursive: true })
}

export async function benchExports(): Promise<void> {
  await buildProgram()
  const server = await makeOwnServer()
  try {
    console.log(
      'export    members      rows   seconds   rows/s   cpu s       MB  files   MB of memory in each quarter',
    )
    for (const members of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-exports-'))
      const url = await server.freshDatabase()
      const task = { folder, database: { kind: 'server', url, size: 4 }, members }
      const ran = spawnSync(process.execPath, [join(programs, 'run.js'), JSON.stringify(task)], {
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1' },
      })
      rmSync(folder, { recursive: true, force: true })
      const last = ran.stdout.trim().split('\n').at(-1) ?? ''
      if (ran.status !== 0 || !last.startsWith('{')) throw new Error(`${ran.stderr}${ran.stdout}`)
      for (const [kind, figures] of Object.entries(JSON.parse(last) as Readonly<Record<string, Figures>>))
        console.log(lineOf(kind, members, figures))
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
