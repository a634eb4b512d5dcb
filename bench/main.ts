/** `npm run bench`: speed and memory beside named peers, in one run, on the same files. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { benchLines } from './claims/section.ts'
import { benchEncounters } from './encounters/section.ts'
import { benchExports } from './exports/section.ts'
import { benchHub, benchJourney } from './hub/section.ts'
import { makeFiles } from './make-files.ts'
import type { Figures } from './measure.ts'
import { buildSubjects, measure, measureCommand, subjectProgram } from './measure.ts'
import { benchReports } from './reports/section.ts'
import { benchClaims } from './x12/section.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'bench', 'files')
const runs = Number(process.env.RUNS ?? 3)
/**
 * One part: `-- x12`, `hub`, `journey`, `sftp`, `exports`, `reports`, `claims`, `encounters`. `quick` spares the
 * million rows.
 */
const isX12Alone = process.argv.includes('x12')
const isHubAlone = process.argv.includes('hub')
const isQuick = process.argv.includes('quick')

const thousand = 1000
const workbookSizes = [10 * thousand, 50 * thousand, 100 * thousand]
const textSizes = isQuick ? [10 * thousand, 100 * thousand] : [10 * thousand, 100 * thousand, 1000 * thousand]

type Line = {
  readonly subject: string
  readonly rows: number
  readonly bytes: number
  readonly figures: Figures
}

function show(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`)
  console.log('subject                         rows   seconds   MB/s   rows/s   peak MB')
  for (const { subject, rows, bytes, figures } of lines) {
    const { seconds, peakMegabytes } = figures
    const speed = (bytes / 1e6 / seconds).toFixed(1)
    const perSecond = Math.round(rows / seconds)
    console.log(
      `${subject.padEnd(26)}${String(rows).padStart(10)}${seconds.toFixed(2).padStart(10)}` +
        `${speed.padStart(7)}${String(perSecond).padStart(9)}${peakMegabytes.toFixed(0).padStart(10)}`,
    )
  }
}

function compare(says: string, ratio: number, wanted: number): void {
  console.log(`${ratio >= wanted ? '✔' : '✘'} ${says}: ${ratio.toFixed(2)} times (wanted: ${wanted})`)
}

function measured(subject: string, label: string, path: string, rows: number): Line {
  const figures = measure(subject, path, runs)
  if (figures.rows < rows) throw new Error(`${label} saw ${figures.rows} of ${rows} rows`)
  return { subject: label, rows, bytes: statSync(path).size, figures }
}

function ratioOf(peer: Line | undefined, ours: Line | undefined): number {
  return peer && ours ? peer.figures.seconds / ours.figures.seconds : 0
}

mkdirSync(folder, { recursive: true })
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, median of ${runs}`)
if (process.argv.includes('sftp')) {
  await import('./sftp/run.ts')
  process.exit(0)
}
if (process.argv.includes('exports')) {
  await benchExports()
  process.exit(0)
}
if (process.argv.includes('claims')) {
  await benchLines()
  process.exit(0)
}
if (process.argv.includes('encounters')) {
  await benchEncounters()
  process.exit(0)
}
if (process.argv.includes('reports')) {
  await benchReports()
  process.exit(0)
}
if (process.argv.includes('journey')) {
  await buildSubjects()
  await benchJourney(folder, runs, isQuick)
  process.exit(0)
}
if (!isHubAlone) await benchClaims(folder, runs)
if (isX12Alone) process.exit(0)
await buildSubjects()
await benchHub(folder, runs, isQuick)
if (isHubAlone) process.exit(0)

const { workbooks, texts } = await makeFiles(folder, workbookSizes, textSizes)

const workbookLines = workbooks.map(({ path, rows }) => measured('causeway', 'causeway checks', path, rows))
const excelPeers = workbooks.map(({ path, rows }) =>
  measured('exceljs', 'exceljs (stream) reads', path, rows),
)
show('Member Information File, .xlsx', [...workbookLines, ...excelPeers])
compare(
  '100,000 rows: checked, against ExcelJS merely reading',
  ratioOf(excelPeers.at(-1), workbookLines.at(-1)),
  3,
)

const textLines = texts.map(({ path, rows }) => measured('causeway', 'causeway checks', path, rows))
const textPeers = texts.map(({ path, rows }) => measured('papaparse', 'papaparse parses', path, rows))
const slower = texts
  .slice(0, 2)
  .map(({ path, rows }) => measured('csv-parse', 'csv-parse parses', path, rows))
show('Member Information File, .csv', [...textLines, ...textPeers, ...slower])
const at = (lines: readonly Line[], rows: number): Line | undefined => lines.find(line => line.rows === rows)
compare(
  '100,000 rows: checked, against PapaParse merely parsing',
  ratioOf(at(textPeers, 100 * thousand), at(textLines, 100 * thousand)),
  0.5,
)

const [small] = workbooks
const program = join(root, 'dist', 'causeway.js')
if (small && existsSync(program)) {
  const ours = measureCommand([process.execPath, program, 'check', small.path, '--as-of', '2026-11-02'], runs)
  const peer = measureCommand([process.execPath, subjectProgram, 'exceljs', small.path], runs)
  const start = measureCommand([process.execPath, program, '--version'], runs)
  console.log(`\n10,000 rows, .xlsx, from the start of the command to its answer:`)
  console.log(
    `  causeway check ${ours.toFixed(2)} s (of it ${start.toFixed(2)} s to start), ExcelJS reading ${peer.toFixed(2)} s`,
  )
} else {
  console.log('\nRun “npm run build” first to see the whole command measured.')
}
