/** Builds the program of a bench that works on databases, and runs it: its figures are the last line it says. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { makeImage } from '../src/store/embedded/image.ts'

const root = join(import.meta.dirname, '..')

export type BenchProgram = {
  /** Runs it with these words after its name; what it said last, as JSON. */
  run(...words: readonly string[]): unknown
  /** Its file, for whoever runs several at once. */
  readonly path: string
}

/** Bundled as the product is, so that no translator runs beside what is measured; `part` is its folder in `bench`. */
export async function buildProgram(part: string, { isEmbedded = false } = {}): Promise<BenchProgram> {
  const folder = join(root, '.causeway', `bench-${part}`)
  rmSync(folder, { recursive: true, force: true })
  const worker = { 'embedded-database': join(root, 'src/store/embedded/worker.ts') }
  await build({
    entryPoints: { run: join(root, 'bench', part, 'run.ts'), ...(isEmbedded && worker) },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  cpSync(join(root, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true })
  if (isEmbedded) {
    const image = readFileSync(await makeImage(join(root, '.causeway/images')))
    writeFileSync(join(folder, 'database.tar.gz'), gzipSync(image))
  }
  const path = join(folder, 'run.js')
  return { path, run: (...words) => lastSaid(path, words) }
}

function lastSaid(path: string, words: readonly string[]): unknown {
  const ran = spawnSync(process.execPath, [path, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1' },
  })
  const last = ran.stdout.trim().split('\n').at(-1) ?? ''
  if (ran.status !== 0 || !last.startsWith('{'))
    throw new Error(`${words[0] ?? path} failed:\n${ran.stderr}${ran.stdout}`)
  return JSON.parse(last)
}
