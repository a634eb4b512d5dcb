/** The process that is killed, bundled as the product itself is: it starts in a moment, hundreds of times. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import type { KillHouse } from './houses.ts'

const root = join(import.meta.dirname, '..', '..')

/** Bundles it into a folder inside the project, from where it finds the dependencies; gives its path. */
export async function buildKilledProgram(
  source = join(import.meta.dirname, 'exchange-process.ts'),
): Promise<string> {
  const folder = join(root, '.causeway', `kills-${basename(source, '.ts')}-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: {
      killed: source,
      'embedded-database': join(root, 'src/store/embedded/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  })
  cpSync(join(root, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true })
  return join(folder, 'killed.js')
}

export type Ending = {
  /** The signal that killed it, or its exit code. */
  readonly by: string | number
  /** What it had acknowledged to whoever asked: the ids of transmissions. */
  readonly acknowledged: readonly string[]
  /** The round that comes next: the one after the last that came to its end. */
  readonly next: number
}

export type Run = {
  readonly from: number
  readonly to: number
  /** `place` or `place#count`, or nothing: then it comes to its end. */
  readonly killAt?: string
  /** The program's own clock jumps at every look. */
  readonly clock?: 'jumps'
}

/**
 * Runs rounds of the exchange in a process of their own. What it says on its error output is thrown, unless
 * killed.
 */
export async function runRounds(
  program: string,
  house: KillHouse,
  { from, to, killAt, clock }: Run,
): Promise<Ending> {
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', program], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_NO_WARNINGS: '1',
      HOUSE: JSON.stringify(house),
      FROM: String(from),
      TO: String(to),
      ...(clock === undefined ? {} : { CLOCK: clock }),
      ...(killAt === undefined ? {} : { CAUSEWAY_KILL_AT: killAt }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let errors = ''
  child.stdout?.on('data', (text: Buffer) => {
    said += text.toString()
  })
  child.stderr?.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  const by = await new Promise<string | number>(resolve => {
    child.on('close', (code, signal) => resolve(signal ?? code ?? -1))
  })
  if (by !== 0 && by !== 'SIGKILL') throw new Error(`Rounds ${from} to ${to} ended by ${by}: ${errors}`)
  const lines = (word: string): string[] =>
    [...said.matchAll(new RegExp(`^${word} (\\S+)$`, 'gm'))].map(match => match[1] ?? '')
  return {
    by,
    acknowledged: lines('acknowledged'),
    next: Math.max(from, ...lines('done').map(each => Number(each) + 1)),
  }
}
