/** The files that answer a checked one: receipt, findings, good rows and the marked workbook. */
import { rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Refusal, Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { errorWorkbook } from '#files/error-workbook.ts'
import { findingsList } from '#files/findings-list.ts'
import type { WrittenFormat } from '#files/good-rows.ts'
import { goodRows, writtenFile } from '#files/good-rows.ts'
import type { Language } from '#files/words/find.ts'
import type { LostLetters } from '../lost-letters.ts'
import { startLostLetters } from '../lost-letters.ts'
import { identityOf } from '../same-file.ts'
import { fitsInWorkbook } from '../workbook-size.ts'
import type { Bytes } from '../write-file.ts'
import { writeFileWhole } from '../write-file.ts'

/** Where each goes; undefined where it is not asked for. */
export type AnswerPaths = {
  readonly receipt: string | undefined
  readonly findings: string | undefined
  readonly good: string | undefined
  readonly marked: string | undefined
  /** Those that were named one by one: what cannot be written of them is told. */
  readonly named: ReadonlySet<string>
}

export type AnswerPathOptions = {
  readonly out?: string
  readonly marked?: string
  readonly good?: string
  readonly receipt?: string
  /** Names of files that are answered to the same folder at other times. */
  readonly among?: readonly string[]
}

const endings: { readonly [ending: string]: WrittenFormat } = {
  csv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  json: 'json',
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase()
}

/** Where the answers to each file go; refused where one would overwrite what is checked, or another answer. */
export async function planAnswers(
  paths: readonly string[],
  options: AnswerPathOptions,
): Promise<Result<readonly AnswerPaths[]>> {
  const { out, marked, good, receipt } = options
  if (paths.length > 1 && (marked ?? good ?? receipt) !== undefined) {
    const says = '--marked, --good and --receipt name one file, and there are several to check.'
    return refused('command/one-file-only', says, 'Use --out with a folder.')
  }
  const wrong = wrongEnding(marked, good)
  if (wrong) return { ok: false, refusal: wrong }
  const stems = stemsOf(paths, options.among ?? [])
  const plans = paths.map((_, index): AnswerPaths => {
    const inFolder = (ending: string): string | undefined =>
      out === undefined ? undefined : join(out, `${stems[index]}.${ending}`)
    const named = new Set([receipt, good, marked].filter(path => path !== undefined))
    const all = {
      receipt: receipt ?? inFolder('receipt.json'),
      findings: inFolder('findings.csv'),
      good: good ?? inFolder('good.csv'),
      marked: marked ?? inFolder('marked.xlsx'),
    }
    return { ...all, named }
  })
  const clash = await findClash(paths, plans)
  return clash ? { ok: false, refusal: clash } : done(plans)
}

function wrongEnding(marked: string | undefined, good: string | undefined): Refusal | null {
  const code = 'command/unknown-ending'
  if (marked !== undefined && endingOf(marked) !== 'xlsx') {
    return {
      code,
      says: `--marked ${marked} does not end in .xlsx.`,
      remedy: 'The marked file is a workbook.',
    }
  }
  if (good !== undefined && endings[endingOf(good)] === undefined) {
    return { code, says: `--good ${good} ends in nothing we write.`, remedy: 'Write .csv, .xlsx or .json.' }
  }
  return null
}

/** The file's name without its ending; with it, where another file would get the same. */
function stemsOf(paths: readonly string[], among: readonly string[]): string[] {
  const stem = (path: string): string => (path === '-' ? 'standard-input' : basename(path, extname(path)))
  const names = new Set([...paths.map(path => basename(path)), ...among])
  return paths.map(path => {
    const own = stem(path).toLowerCase()
    const isShared = [...names].some(name => name !== basename(path) && stem(name).toLowerCase() === own)
    return isShared ? basename(path) : stem(path)
  })
}

async function findClash(paths: readonly string[], plans: readonly AnswerPaths[]): Promise<Refusal | null> {
  const taken = new Map<string, string>()
  for (const path of paths) if (path !== '-') taken.set(await identityOf(path), path)
  const inputs = new Set(taken.values())
  for (const { receipt, findings, good, marked } of plans) {
    for (const path of [receipt, findings, good, marked]) {
      if (path === undefined) continue
      const identity = await identityOf(path)
      const other = taken.get(identity)
      taken.set(identity, path)
      if (other === undefined) continue
      if (inputs.has(other)) {
        const says = `${path} would be written over ${other}, which is to be checked.`
        return { code: 'command/would-overwrite-input', says, remedy: 'Name another place for the answer.' }
      }
      const says = `Two answers would be written to ${path}.`
      return { code: 'command/same-place-twice', says, remedy: 'Check the files one at a time.' }
    }
  }
  return null
}

export type WrittenAnswers = {
  readonly written: readonly string[]
  /** Answers to an earlier state of the file that hold no more. */
  readonly removed: readonly string[]
  readonly notWritten: readonly Refusal[]
  readonly lostLetters: LostLetters
}

/** Writes what was asked for. Stops at the first that cannot be written. */
export async function writeAnswers(
  request: CheckRequest,
  first: FirstPass,
  paths: AnswerPaths,
  language: Language,
): Promise<Result<WrittenAnswers>> {
  const written: string[] = []
  const removed: string[] = []
  const notWritten: Refusal[] = []
  const lostLetters = startLostLetters()
  const jobs: readonly [string | undefined, () => Promise<Result<Bytes | null>>][] = [
    [paths.receipt, async () => done(`${JSON.stringify(first.answer.receipt, null, 2)}\n`)],
    [paths.findings, async () => done(findingsList(request, first, language))],
    [paths.good, async () => goodBytes(request, first, paths.good ?? '', lostLetters)],
    [paths.marked, () => markedBytes(request, first, paths, language)],
  ]
  for (const [path, make] of jobs) {
    if (path === undefined) continue
    const made = await make()
    if (made.ok && made.value !== null) {
      const result = await writeFileWhole(path, made.value)
      if (!result.ok) return result
      written.push(path)
      continue
    }
    if (!made.ok && (paths.named.has(path) || made.refusal.code === 'mark/too-large'))
      notWritten.push(made.refusal)
    // What an earlier check left there is not true any more; a path that was named is the user's own affair.
    if (!paths.named.has(path) && (await removeIfThere(path))) removed.push(path)
  }
  return done({ written, removed, notWritten, lostLetters })
}

async function removeIfThere(path: string): Promise<boolean> {
  return rm(path).then(
    () => true,
    () => false,
  )
}

function goodBytes(
  request: CheckRequest,
  first: FirstPass,
  path: string,
  lostLetters: LostLetters,
): Result<Bytes | null> {
  const { layout, answer } = first
  if (!layout || answer.outcome === 'rejected') {
    const says = `${path} was not written: no row was taken.`
    return refused('command/no-good-rows', says)
  }
  const format = endings[endingOf(path)] ?? 'csv'
  const fits = fitsInWorkbook(answer.receipt.rows.read, format)
  if (!fits.ok) return fits
  const rows = goodRows(request, first, { withUnchanged: false })
  return done(writtenFile(rows, layout, layout, format, { onLostLetter: lostLetters.hear }))
}

/** A file about which there is nothing to say needs no marks, unless they are asked for by name. */
async function markedBytes(
  request: CheckRequest,
  first: FirstPass,
  { marked, named }: AnswerPaths,
  language: Language,
): Promise<Result<Bytes | null>> {
  if (first.answer.groups.length === 0 && !named.has(marked ?? '')) return done(null)
  return errorWorkbook(request, first, language)
}
