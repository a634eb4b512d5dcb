/** The bench of claims: an invoice file received, adjudicated and posted, then paid and told, on both databases. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { makeImage } from '../../src/store/embedded/image.ts'
import { makeOwnServer } from '../../test/keeping/own-server.ts'

const root = join(import.meta.dirname, '..', '..')
const programs = join(root, '.causeway', 'bench-claims')

type Phase = {
  readonly seconds: number
  readonly cpuSeconds: number
  /** The highest memory held in each quarter of the time. */
  readonly curve: readonly number[]
}

const sizes = (process.env.LINES ?? '10000,200000').split(',').map(Number)

/** The 10,000 records a minute that a comparable public system sets itself. */
const wantedPerSecond = 10_000 / 60

async function buildProgram(): Promise<void> {
  rmSync(programs, { recursive: true, force: true })
  await build({
    entryPoints: {
      run: join(import.meta.dirname, 'run.ts'),
      'embedded-database': join(root, 'src/store/embedded/worker.ts'),
    },
    outdir: programs,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  cpSync(join(root, 'src/store/migrations'), join(programs, 'migrations'), { recursive: true })
  const image = readFileSync(await makeImage(join(root, '.causeway/images')))
  writeFileSync(join(programs, 'database.tar.gz'), gzipSync(image))
}

function run(task: object): { readonly adjudicated: Phase; readonly paid: Phase } {
  const ran = spawnSync(process.execPath, [join(programs, 'run.js'), JSON.stringify(task)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1' },
  })
  const last = ran.stdout.trim().split('\n').at(-1) ?? ''
  if (ran.status !== 0 || !last.startsWith('{')) throw new Error(`${ran.stderr}${ran.stdout}`)
  return JSON.parse(last)
}

export async function benchLines(): Promise<void> {
  await buildProgram()
  const server = await makeOwnServer()
  try {
    console.log(
      'database     lines  what                          seconds  lines/s  times wanted   cpu s   MB in each quarter',
    )
    for (const lines of sizes)
      for (const kind of ['embedded', 'server'] as const) {
        const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-claims-'))
        const database =
          kind === 'embedded'
            ? { kind, folder: join(folder, 'data') }
            : { kind, url: await server.freshDatabase(), size: 8 }
        const { adjudicated, paid } = run({ folder, database, lines })
        show(kind, lines, 'received, adjudicated, posted', adjudicated)
        show(kind, lines, 'paid, told by 835 and workbook', paid)
        rmSync(folder, { recursive: true, force: true })
      }
  } finally {
    server.remove()
  }
}

function show(kind: string, lines: number, what: string, { seconds, cpuSeconds, curve }: Phase): void {
  const perSecond = lines / seconds
  console.log(
    kind.padEnd(10) +
      String(lines).padStart(8) +
      `  ${what.padEnd(30)}` +
      seconds.toFixed(1).padStart(7) +
      String(Math.round(perSecond)).padStart(9) +
      (perSecond / wantedPerSecond).toFixed(1).padStart(14) +
      cpuSeconds.toFixed(1).padStart(8) +
      `   ${curve.join(' ')}`,
  )
}
