/**
 * How fast delimited text is read, and in how much memory, beside PapaParse and csv-parse on the same files.
 */
import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse'
import { buildSync } from 'esbuild'
import Papa from 'papaparse'
import type { ByteSource } from '#base/bytes.ts'
import { type Random, seededRandom } from '#base/random.ts'
import { readDelimited } from '#formats/delimited/read.ts'
import { writeDelimited } from '#formats/delimited/write.ts'

export type Reader = 'causeway' | 'papaparse' | 'csv-parse'
export type Reading = {
  readonly rows: number
  readonly cells: number
  readonly milliseconds: number
  /** Of all threads: what counts where other work takes turns on the machine. */
  readonly cpuMilliseconds: number
  readonly peakMegabytes: number
}
export type Comparison = {
  readonly path: string
  readonly megabytes: number
  readonly readings: { readonly [reader in Reader]?: Reading }
}

const given = ['Testina', 'Samplo', 'Fakelia', 'Mocko', 'Plainly', 'Examplia']
const family = ['Sample', 'Example', 'Falseson', 'Testerman', 'Placeholder']
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join('')
const day = (random: Random, year: number, years: number): string =>
  `${String(1 + random.below(12)).padStart(2, '0')}/${String(1 + random.below(28)).padStart(2, '0')}/${year + random.below(years)}`

/** What stands in the columns, over and over: the short mixed cells of a member file, a third of them blank. */
const columnKinds: readonly ((random: Random) => string)[] = [
  random => `9${digits(random, 7)}A`,
  random => random.pick(family),
  random => random.pick(given),
  random => day(random, 1930, 90),
  random => (random.oneIn(4) ? '1' : ''),
  () => 'Sample Health Plan',
  random => `${1 + random.below(9999)} Example Street`,
  () => '',
  () => 'CA',
  random => String(90_000 + random.below(6000)),
  random => `5550100${digits(random, 3)}`,
  random => random.pick(['Y', 'N']),
  random => (random.oneIn(3) ? day(random, 2025, 2) : ''),
  random => `1${digits(random, 9)}`,
  random => random.pick(['English', 'Spanish', 'Vietnamese', '']),
]

function* madeRows(rows: number, columns: number): Generator<string[]> {
  const random = seededRandom(2026)
  yield Array.from({ length: columns }, (_, column) => `Heading ${column + 1}`)
  for (let row = 0; row < rows; row++) {
    yield Array.from(
      { length: columns },
      (_, column) => columnKinds[column % columnKinds.length]?.(random) ?? '',
    )
  }
}

/** Makes the file if it is not there. Quoted: every cell, and a doubled quotation mark in each address. */
export async function makeFile(
  folder: string,
  rows: number,
  columns: number,
  quoted: boolean,
): Promise<string> {
  const path = join(folder, `${rows}x${columns}${quoted ? '-quoted' : ''}.csv`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const plain = madeRows(rows, columns)
  const options = { delimiter: ',', encoding: 'utf-8', lineEnding: '\r\n' } as const
  await writeFile(path, quoted ? quotedText(plain) : writeDelimited(plain, options))
  return path
}

function* quotedText(rows: Iterable<readonly string[]>): Generator<string> {
  for (const row of rows) {
    yield `${row.map(cell => `"${cell.replace('Example Street', '""Example"" Street')}"`).join(',')}\r\n`
  }
}

/** A file on disk as a source. */
async function fileSource(path: string): Promise<ByteSource & { close(): Promise<void> }> {
  const file = await open(path)
  const { size } = await file.stat()
  return {
    name: path,
    size,
    close: () => file.close(),
    read: async (offset, length) => {
      const buffer = Buffer.allocUnsafeSlow(Math.min(length, size - offset))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, offset)
      return buffer.subarray(0, bytesRead)
    },
  }
}

type Counts = { rows: number; cells: number }

const readers: Record<Reader, (path: string, counts: Counts) => Promise<void>> = {
  causeway: async (path, counts) => {
    const source = await fileSource(path)
    for await (const event of readDelimited(source)) {
      if (event.type !== 'rows') continue
      for (const row of event.rows) counts.cells += row.cells.length
      counts.rows += event.rows.length
    }
    await source.close()
  },
  papaparse: (path, counts) =>
    new Promise(resolve => {
      Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8' }), {
        skipEmptyLines: true,
        chunk: ({ data }) => {
          for (const row of data) counts.cells += row.length
          counts.rows += data.length
        },
        complete: () => resolve(),
      })
    }),
  'csv-parse': async (path, counts) => {
    for await (const row of createReadStream(path).pipe(parse({ relax_column_count: true }))) {
      counts.cells += (row as string[]).length
      counts.rows += 1
    }
  },
}

/** Bundled as the product itself is, so that no translator runs beside what is measured. */
function bundled(): string {
  const outfile = join(import.meta.dirname, '..', '.causeway', 'bench', 'delimited.mjs')
  buildSync({
    entryPoints: [import.meta.filename],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  return outfile
}

/**
 * The file read `times` times by each reader in turn, each time in a process of its own. The fastest time of
 * each counts, since other work on the machine only ever slows; and the highest peak of memory.
 */
export function compareReaders(path: string, among: readonly Reader[], times: number): Comparison {
  const program = bundled()
  const readings: { [reader in Reader]?: Reading } = {}
  for (let turn = 0; turn < times; turn++) {
    for (const reader of among) {
      const output = execFileSync(process.execPath, [program, 'read', reader, path])
      const reading = JSON.parse(output.toString()) as Reading
      const best = readings[reader] ?? reading
      readings[reader] = {
        ...reading,
        milliseconds: Math.min(best.milliseconds, reading.milliseconds),
        cpuMilliseconds: Math.min(best.cpuMilliseconds, reading.cpuMilliseconds),
        peakMegabytes: Math.max(best.peakMegabytes, reading.peakMegabytes),
      }
    }
  }
  return { path, megabytes: statSync(path).size / 1e6, readings }
}

export function showComparison({ path, megabytes, readings }: Comparison): void {
  console.log(`${basename(path)}, ${megabytes.toFixed(0)} MB`)
  const papa = readings.papaparse?.milliseconds
  for (const [reader, reading] of Object.entries(readings)) {
    const { rows, cells, milliseconds, cpuMilliseconds, peakMegabytes } = reading
    const speed = (megabytes / (milliseconds / 1000)).toFixed(0)
    const ratio = papa === undefined ? '' : `${(papa / milliseconds).toFixed(2)} × PapaParse`
    console.log(
      `  ${reader.padEnd(10)}${String(milliseconds).padStart(7)} ms ${String(cpuMilliseconds).padStart(6)} ms CPU ${speed.padStart(5)} MB/s ` +
        `${String(peakMegabytes).padStart(5)} MB peak  ${rows} rows, ${cells} cells  ${ratio}`,
    )
  }
}

/** Every comparison of this page. `folder` keeps the files between runs. */
export async function benchDelimited(folder: string, times: number, isQuick: boolean): Promise<Comparison[]> {
  const sizes: [rows: number, columns: number, quoted: boolean][] = [
    [10_000, 60, false],
    [100_000, 60, false],
    [100_000, 60, true],
    ...(isQuick ? [] : ([[1_000_000, 30, false]] as [number, number, boolean][])),
  ]
  const comparisons: Comparison[] = []
  for (const [rows, columns, quoted] of sizes) {
    const path = await makeFile(folder, rows, columns, quoted)
    comparisons.push(compareReaders(path, ['causeway', 'papaparse'], times))
  }
  return comparisons
}

async function readHere(reader: Reader, path: string): Promise<Reading> {
  const counts: Counts = { rows: 0, cells: 0 }
  const before = process.cpuUsage()
  const begin = performance.now()
  await readers[reader](path, counts)
  const milliseconds = Math.round(performance.now() - begin)
  const { user, system } = process.cpuUsage(before)
  const cpuMilliseconds = Math.round((user + system) / 1000)
  return {
    ...counts,
    milliseconds,
    cpuMilliseconds,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const [task, reader = '', path = ''] = process.argv.slice(2)
if (task === 'read' && reader in readers) console.log(JSON.stringify(await readHere(reader as Reader, path)))
