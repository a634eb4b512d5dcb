/**
 * The bench of the hub: files received to acknowledged on both databases, what others wait meanwhile, more
 * workers.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOwnServer, type OwnServer } from '../../test/keeping/own-server.ts'
import { makeFiles } from '../make-files.ts'
import { measure } from '../measure.ts'
import { type BenchProgram, buildProgram } from '../program.ts'

type Figures = { readonly [name: string]: number | readonly number[] }

/** Built once, when the first measurement needs it. */
let bench: BenchProgram | null = null

async function built(): Promise<BenchProgram> {
  bench ??= await buildProgram('hub', { isEmbedded: true })
  return bench
}

async function run(what: string, task: object): Promise<Figures> {
  return (await built()).run(what, JSON.stringify(task)) as Figures
}

const folderFor = (name: string): string => mkdtempSync(join(tmpdir(), `causeway-bench-${name}-`))
const number = (figures: Figures, name: string): number => Number(figures[name])
const list = (figures: Figures, name: string): readonly number[] => figures[name] as readonly number[]

/** A database of its own for each measurement: a folder, or a database of the server. */
async function onBoth(
  server: OwnServer,
  work: (kind: string, place: { folder: string; database: object }) => void | Promise<void>,
): Promise<void> {
  const folder = folderFor('embedded')
  await work('embedded', { folder, database: { kind: 'embedded', folder: join(folder, 'data') } })
  rmSync(folder, { recursive: true, force: true })
  const other = folderFor('server')
  const url = await server.freshDatabase()
  await work('server', { folder: other, database: { kind: 'server', url, size: 8 } })
  rmSync(other, { recursive: true, force: true })
}

/** Rows as text into a plain table, by psql's own copy: less nobody can do with them in a database. */
function plainLoad(server: OwnServer, path: string): number {
  // A heading may hold commas and line ends, in quotes.
  const header =
    readFileSync(path, 'utf8')
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split('\n', 1)[0] ?? ''
  const columns = header.split(',').map((_, place) => `c${place} text`)
  const sql = (text: string): void => {
    const ran = spawnSync('psql', ['-q', '-d', server.ownerUrl, '-c', text], { encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(ran.stderr)
  }
  sql(`drop table if exists plain; create table plain (${columns.join(', ')})`)
  const began = performance.now()
  sql(`\\copy plain from '${path}' with (format csv, header)`)
  return (performance.now() - began) / 1000
}

/** The number of rows at which others are timed meanwhile: the issue's own. */
const usualRows = 100_000

type Phases = { readonly [name: string]: { readonly seconds: number; readonly curve: readonly number[] } }

const phaseNames = {
  informed: 'MIF records made',
  again: 'MIF records made again, nothing new',
  composed: 'MIF written and judged',
  received: 'MIF received, applied, taken in',
  led: 'members given a lead',
  answered: 'RTF records made',
  written: 'RTF written and judged',
  applied: 'RTF received, applied, taken in',
} as const

/** The files of a member's journey both ways, and a care manager's panel; 10,000 members, and 200,000. */
export async function benchJourney(folder: string, runs: number, isQuick: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { texts } = await makeFiles(folder, [], isQuick ? [10_000] : [10_000, 200_000])
  const server = await makeOwnServer()
  try {
    for (const { path, rows } of texts) {
      const copied = plainLoad(server, path)
      const parsed = measure('papaparse', path, runs).seconds
      console.log(
        `\n${rows} members: psql copies the file ${copied.toFixed(1)} s, papaparse parses it ${parsed.toFixed(2)} s`,
      )
      await onBoth(server, async (kind, place) => {
        const figures = await run('go', { ...place, file: path, organizations: 2, members: rows })
        const phases = figures.phases as unknown as Phases
        for (const [name, says] of Object.entries(phaseNames)) {
          const { seconds = 0, curve = [] } = phases[name] ?? {}
          const speed = String(Math.round(rows / seconds)).padStart(8)
          const times = (seconds / copied).toFixed(0).padStart(5)
          console.log(
            `  ${kind.padEnd(9)}${says.padEnd(38)}${seconds.toFixed(1).padStart(8)} s${speed} members/s${times} copies   MB ${curve.join(' ')}`,
          )
        }
        const [p50 = 0, p95 = 0, p99 = 0] = list(figures, 'milliseconds')
        console.log(
          `  ${kind}: peak ${number(figures, 'peakMegabytes').toFixed(0)} MB; panel of 100: ms p50 ${p50}, p95 ${p95}, p99 ${p99}`,
        )
      })
    }
  } finally {
    server.remove()
  }
}

/** With `isQuick`, ten thousand rows at most. */
export async function benchHub(folder: string, runs: number, isQuick: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const sizes = isQuick ? [1000, 10_000] : [1000, 10_000, usualRows, 4 * usualRows]
  const { texts } = await makeFiles(folder, [], sizes)
  const server = await makeOwnServer()
  try {
    await received(server, texts, runs)
    await startUp(server, runs)
    await workers(server, texts[0]?.path ?? '')
  } finally {
    server.remove()
  }
}

async function received(
  server: OwnServer,
  texts: readonly { readonly path: string; readonly rows: number }[],
  runs: number,
): Promise<void> {
  console.log('\nMember Information File, .csv, handed over to acknowledged')
  console.log('database        rows   receipt s   seconds   rows/s   cpu s   peak MB   MB at each quarter')
  for (const { path, rows } of texts.filter(each => each.rows >= 10_000)) {
    await onBoth(server, async (kind, place) => {
      const figures = await run('receive', { ...place, file: path, organizations: 1 })
      console.log(
        kind.padEnd(10) +
          String(rows).padStart(10) +
          number(figures, 'receiptSeconds').toFixed(2).padStart(12) +
          number(figures, 'seconds').toFixed(1).padStart(10) +
          String(Math.round(rows / number(figures, 'seconds'))).padStart(9) +
          number(figures, 'cpuSeconds').toFixed(1).padStart(8) +
          number(figures, 'peakMegabytes').toFixed(0).padStart(10) +
          `   ${list(figures, 'curve').join(' ')}`,
      )
    })
    console.log(`  psql copies the same rows into a plain table: ${plainLoad(server, path).toFixed(1)} s`)
    console.log(`  papaparse parses them: ${measure('papaparse', path, runs).seconds.toFixed(2)} s`)
  }
  const { path = '', rows = 0 } = texts.findLast(each => each.rows <= usualRows) ?? {}
  console.log(`\nA page of transmissions, asked for again and again while ${rows} rows are received`)
  await onBoth(server, async (kind, place) => {
    const figures = await run('receive', { ...place, file: path, organizations: 1, asks: true })
    const [p50 = 0, p95 = 0, p99 = 0] = list(figures, 'milliseconds')
    console.log(`  ${kind}: ${number(figures, 'asks')} asks, ms p50 ${p50}, p95 ${p95}, p99 ${p99}`)
  })
}

/** From the start of the process to its first answer. */
async function startUp(server: OwnServer, runs: number): Promise<void> {
  console.log('\nFrom the start of the process to its first answer, seconds')
  await onBoth(server, async (kind, place) => {
    const first = number(await run('answer', place), 'seconds')
    const again: number[] = []
    for (let at = 0; at < runs; at++) again.push(number(await run('answer', place), 'seconds'))
    const middle = again.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0
    console.log(`  ${kind}: first ${first.toFixed(2)}, later ${middle.toFixed(2)}`)
  })
}

/** The same queue of small files of many organizations, with one process and with four. */
async function workers(server: OwnServer, path: string): Promise<void> {
  console.log(
    '\n24 organizations hand over 1,000 rows each; worker processes with one job at a time, seconds',
  )
  for (const count of [1, 4]) {
    const folder = folderFor('workers')
    const place = { folder, database: { kind: 'server', url: await server.freshDatabase(), size: 4 } }
    await run('hand', { ...place, file: path, organizations: 24 })
    const seconds = await Promise.all(startTogether((await built()).path, count, place))
    console.log(`  ${count}: ${Math.max(...seconds).toFixed(1)}`)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Processes that begin when all of them are ready. */
function startTogether(program: string, count: number, place: object): Promise<number>[] {
  let ready = 0
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [program, 'workAlong', JSON.stringify(place)], {
      env: { ...process.env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1' },
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  return children.map(
    child =>
      new Promise((resolve, reject) => {
        let said = ''
        child.stdout.on('data', (text: Buffer) => {
          if (said === '' && ++ready === count) for (const each of children) each.stdin.end('go\n')
          said += text.toString()
        })
        child.on('close', code => {
          const figures = /\{.*\}/.exec(said)?.[0]
          if (code === 0 && figures !== undefined)
            resolve((JSON.parse(figures) as { seconds: number }).seconds)
          else reject(new Error(`A worker ended by ${code}: ${said}`))
        })
      }),
  )
}
