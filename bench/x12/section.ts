/**
 * The bench of X12: the same claim files through everyone, each in a process of its own, held against the
 * bars.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bundle } from '../../tools/bundle.ts'
import type { Times } from './clock.ts'
import { claimFile } from './make-claims.ts'

const root = join(import.meta.dirname, '..', '..')
const programs = join(root, '.causeway', 'bench', 'x12')
const program = join(programs, 'run.js')

/** Claims of the files. */
const sizes = [1_000, 10_000, 50_000]

type Figures = Times & {
  readonly peakMegabytes: number
  readonly rows: number
  /** Where other bytes than the file's were handled. */
  readonly bytes?: number
}
type Line = Figures & { readonly subject: string; readonly claims: number; readonly bytes: number }

const labels: { readonly [subject: string]: string } = {
  limit: 'byte loop: separators found',
  causeway: 'causeway reads typed claims',
  'causeway-judge': 'causeway judges, all levels',
  'causeway-both': 'causeway reads and judges',
  'causeway-write': 'causeway writes and judges',
  'causeway-write-alone': 'causeway writes',
  'node-x12': 'node-x12 1.7.1 parses',
  'node-x12-stream': 'node-x12 1.7.1 stream',
  'x12-parser': 'x12-parser 1.3.0 stream',
}

/** `runs` each; the fastest of their times and the highest of their peaks. */
export async function benchClaims(folder: string, runs: number): Promise<void> {
  // Bundled as the product itself is, so that no translator runs beside what is measured.
  await bundle({ run: join(root, 'bench', 'x12', 'run.ts') }, programs)
  const lines: Line[] = []
  for (const claims of sizes) {
    const path = claimsPath(folder, claims)
    if (!existsSync(path)) await pipeline(Readable.from(claimFile({ claims })), createWriteStream(path))
    const bytes = statSync(path).size
    // The subjects take turns, so that a busy machine is busy for all of them.
    const figures = new Map(Object.keys(labels).map(subject => [subject, [] as Figures[]]))
    for (let turn = 0; turn < runs; turn++) {
      for (const [subject, made] of figures) {
        const one = runOnce(subject, path)
        if (subject !== 'limit') mindClaims(subject, one.rows, claims)
        made.push(one)
      }
    }
    for (const [subject, made] of figures) lines.push({ subject, claims, bytes, ...fastest(made) })
  }
  show('Professional claims (837P)', lines)
  judgeBars(lines)
  show('The same a third time in the same process', thirdTimes(folder, runs))
}

/** Those for which it matters whether the engine has compiled them yet: what a server or a long run sees. */
const measuredAgain = ['limit', 'causeway', 'causeway-both', 'causeway-write-alone', 'node-x12-stream']

function thirdTimes(folder: string, runs: number): readonly Line[] {
  const claims = sizes.at(-1) ?? 0
  const path = claimsPath(folder, claims)
  const bytes = statSync(path).size
  return measuredAgain.map(subject => {
    const made = Array.from({ length: runs }, () => runOnce(subject, path, 'again'))
    return { subject, claims, bytes, ...fastest(made) }
  })
}

function claimsPath(folder: string, claims: number): string {
  return join(folder, `claims-${claims}.837`)
}

/** Ours has to see every claim; a peer that miscounts by a few, where chunks meet, is said to. */
function mindClaims(subject: string, saw: number, claims: number): void {
  if (saw === claims) return
  const says = `${subject} saw ${saw} of ${claims} claims`
  if (subject.startsWith('causeway') || Math.abs(saw - claims) > claims / 1_000) throw new Error(says)
  console.log(says)
}

function runOnce(subject: string, path: string, how = 'once'): Figures {
  const run = spawnSync(process.execPath, [program, subject, path, how], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const last = run.stdout.trim().split('\n').at(-1) ?? ''
  if (run.status !== 0 || !last.startsWith('{'))
    throw new Error(`${subject} on ${path} failed:\n${run.stderr}${run.stdout}`)
  return JSON.parse(last) as Figures
}

/** The fastest run, since other work on the machine only ever slows; and the highest peak. */
function fastest(made: readonly Figures[]): Figures {
  const best = (of: (figures: Figures) => number): number => Math.min(...made.map(of))
  const [first] = made
  if (!first) throw new RangeError('A measurement needs at least one run.')
  return {
    ...first,
    seconds: best(({ seconds }) => seconds),
    cpuSeconds: best(({ cpuSeconds }) => cpuSeconds),
    threadSeconds: best(({ threadSeconds }) => threadSeconds),
    peakMegabytes: Math.max(...made.map(({ peakMegabytes }) => peakMegabytes)),
  }
}

function show(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`)
  console.log(
    'subject                       claims   seconds   MB/s   cpu s   MB/s   thread s   MB/s   peak MB',
  )
  for (const { subject, claims, bytes, peakMegabytes, ...times } of lines) {
    const { seconds, cpuSeconds, threadSeconds } = times
    const speed = (of: number): string => (bytes / 1e6 / of).toFixed(1).padStart(7)
    console.log(
      (labels[subject] ?? subject).padEnd(28) +
        String(claims).padStart(8) +
        seconds.toFixed(3).padStart(10) +
        speed(seconds) +
        cpuSeconds.toFixed(2).padStart(8) +
        speed(cpuSeconds) +
        threadSeconds.toFixed(3).padStart(11) +
        speed(threadSeconds) +
        peakMegabytes.toFixed(0).padStart(10),
    )
  }
}

/** The bars of the project's issue on X12, each held against the largest file. */
function judgeBars(lines: readonly Line[]): void {
  const most = sizes.at(-1)
  const of = (subject: string, claims = most): Line => {
    const line = lines.find(one => one.subject === subject && one.claims === claims)
    if (!line) throw new Error(`no figures for ${subject}`)
    return line
  }
  type Clock = keyof Times
  const speed = (subject: string, clock: Clock): number => of(subject).bytes / 1e6 / of(subject)[clock]
  const bar = (says: string, is: (clock: Clock) => number, wanted: number): void => {
    const byClock = is('seconds')
    const byThread = is('threadSeconds').toFixed(2)
    const byCpu = is('cpuSeconds').toFixed(2)
    const mark = byClock >= wanted ? '✔' : '✘'
    const others = `by its thread's time ${byThread}, by all processor time ${byCpu}`
    console.log(`${mark} ${says}: ${byClock.toFixed(2)}, ${others} (wanted: ${wanted})`)
  }
  const apart = (subject: string): number =>
    Math.abs(of(subject).peakMegabytes - of(subject, sizes[0]).peakMegabytes)
  const most30 = (says: string, is: number): void =>
    console.log(`${is <= 30 ? '✔' : '✘'} ${says}: ${is.toFixed(1)} MB apart (wanted: at most 30)`)
  const ratio = (one: string, other: string) => (clock: Clock) => speed(one, clock) / speed(other, clock)
  bar('typed claims, times the object parse of node-x12', ratio('causeway', 'node-x12'), 12)
  bar('typed claims, times the stream parse of node-x12', ratio('causeway', 'node-x12-stream'), 4)
  bar('typed claims, times the stream parse of x12-parser', ratio('causeway', 'x12-parser'), 4)
  bar('typed claims, of the byte loop', ratio('causeway', 'limit'), 0.25)
  bar('read and judged at all levels, MB/s', clock => speed('causeway-both', clock), 20)
  bar('written and judged, MB/s', clock => speed('causeway-write', clock), 50)
  bar('written alone, MB/s', clock => speed('causeway-write-alone', clock), 50)
  most30('peak memory reading, least to most claims', apart('causeway'))
  most30('peak memory reading and judging, least to most claims', apart('causeway-both'))
}
