/**
 * Runs one subject on one file in a process of its own, so that its peak memory is its own, and reads its
 * figures.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../tools/bundle.ts'

const root = join(import.meta.dirname, '..')
const programs = join(root, '.causeway', 'bench', 'subjects')
export const subjectProgram = join(programs, 'subject.js')

/**
 * Bundles the subjects as the product itself is bundled, so that no translator runs beside what is measured.
 */
export async function buildSubjects(): Promise<void> {
  await bundle({ subject: join(root, 'bench', 'subject.ts') }, programs)
}

export type Figures = {
  /** Seconds inside the process, from opening the file to the last row; loading the program is not counted. */
  readonly seconds: number
  /** Highest resident memory of the process, in megabytes. */
  readonly peakMegabytes: number
  readonly rows: number
}

/** The median of a few runs by time, with the highest peak of them all. */
export function measure(subject: string, path: string, runs: number): Figures {
  const figures = Array.from({ length: runs }, () => runOnce(subject, path))
  const inOrder = [...figures].sort((one, other) => one.seconds - other.seconds)
  const middle = inOrder[Math.floor(inOrder.length / 2)]
  if (!middle) throw new RangeError('A measurement needs at least one run.')
  return { ...middle, peakMegabytes: Math.max(...figures.map(({ peakMegabytes }) => peakMegabytes)) }
}

function runOnce(subject: string, path: string): Figures {
  const run = spawnSync(process.execPath, [subjectProgram, subject, path], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const last = run.stdout.trim().split('\n').at(-1) ?? ''
  if (run.status !== 0 || !last.startsWith('{'))
    throw new Error(`${subject} on ${path} failed:\n${run.stderr}${run.stdout}`)
  return JSON.parse(last) as Figures
}

/** Wall-clock seconds of a whole command, from its start to its end: the median of a few runs. */
export function measureCommand(
  command: readonly string[],
  runs: number,
  goodExits: readonly number[] = [0],
): number {
  const [program = '', ...rest] = command
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    const run = spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
    if (!goodExits.includes(run.status ?? -1)) throw new Error(`${command.join(' ')} failed:\n${run.stderr}`)
    return (performance.now() - began) / 1000
  })
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
