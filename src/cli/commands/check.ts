/** `causeway check`: each file's answer on screen or as JSON, and what was asked to be written. */
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Finding } from '#base/finding.ts'
import type { Answer } from '#files/check/answer.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { errorWorkbook } from '#files/error-workbook.ts'
import { findingsList } from '#files/findings-list.ts'
import { goodRows, writtenFile } from '#files/good-rows.ts'
import type { Language } from '#files/words/find.ts'
import { tell } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import type { CheckSetting } from '../check-setting.ts'
import { readCheckSetting } from '../check-setting.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { writeMappings } from '../mappings.ts'
import { showAnswer } from '../show-answer.ts'
import { harmless, print, startProgress, talk, tellRefusal } from '../terminal.ts'
import { cliWords } from '../words.ts'
import { writeFileWhole } from '../write-file.ts'

export type CheckOptions = {
  readonly file?: string
  readonly profile?: string
  readonly party?: Party
  readonly asOf?: string
  readonly out?: string
  readonly marked?: string
  readonly good?: string
  readonly receipt?: string
  readonly all?: boolean
  readonly map: readonly string[]
  readonly remember?: boolean
  readonly mappings: string
  readonly lang: Language
  readonly json?: boolean
}

/** Checks every file, one after another; the exit code is the gravest of them all. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const setting = await readCheckSetting(options)
  const json = options.json === true
  if (!setting.ok) {
    await tellRefusal(setting.refusal, json)
    return exitCodes.refused
  }
  if (paths.length > 1 && (options.marked ?? options.good ?? options.receipt) !== undefined) {
    const says = '--marked, --good and --receipt name one file, and there are several to check.'
    await tellRefusal({ code: 'command/one-file-only', says, remedy: 'Use --out with a folder.' }, json)
    return exitCodes.refused
  }
  let worst: ExitCode = exitCodes.done
  if (json) await print('{"files":[')
  for (const [index, path] of paths.entries()) {
    if (json && index > 0) await print(',\n')
    worst = graver(worst, await checkPath(path, options, setting.value))
  }
  if (json) await print(']}\n')
  return worst
}

/** A refusal outweighs findings: the file was not looked at. */
function graver(one: ExitCode, other: ExitCode): ExitCode {
  return Math.max(one, other) as ExitCode
}

async function checkPath(path: string, options: CheckOptions, setting: CheckSetting): Promise<ExitCode> {
  const opened = await openFile(path)
  if (!opened.ok) {
    await tellRefusal(opened.refusal, options.json === true)
    return exitCodes.refused
  }
  const { source, close } = opened.value
  try {
    const request = requestFor(setting.checker, source, setting.hints)
    const first = options.json
      ? await checkAsJson(request, options)
      : await checkOnScreen(request, options, setting)
    await writeAnswers(request, first, path, options)
    if (options.remember && Object.keys(first.answer.toRemember).length > 0) {
      await writeMappings(options.mappings, { ...setting.hints.remembered, ...first.answer.toRemember })
    }
    return exitOf(first.answer)
  } finally {
    await close()
  }
}

function exitOf(answer: Answer): ExitCode {
  return answer.outcome === 'accepted' ? exitCodes.done : exitCodes.findings
}

async function checkOnScreen(
  request: CheckRequest,
  options: CheckOptions,
  setting: CheckSetting,
): Promise<FirstPass> {
  const progress = startProgress(harmless(request.source.name))
  let waiting: string[] = []
  const say = async (): Promise<void> => {
    const lines = waiting
    waiting = []
    if (lines.length > 0) await print(lines.join(''))
  }
  const first = await firstPass(
    request,
    finding => {
      if (options.all) waiting.push(findingLine(finding, options.lang))
    },
    async done => {
      progress.step(done)
      await say()
    },
  )
  progress.end()
  await say()
  const profile = setting.profiles.find(({ id }) => id === first.answer.receipt.profile)
  await print(showAnswer(first.answer, options.lang, profile?.name ?? null))
  return first
}

/** One finding on one line, for --all: where, what, how to mend it. */
function findingLine(finding: Finding, language: Language): string {
  const { where } = finding
  const told = tell(finding, language)
  const sheet = where.sheet === undefined ? '' : `${where.sheet}!`
  const cell = where.row === undefined ? '' : `${sheet}${where.column ?? ''}${where.row}: `
  const found = finding.found === undefined || finding.found === '' ? '' : ` (${finding.found})`
  return `${harmless(`${cell}${told.wrong}${found} ${told.mend}`)}  [${finding.code}]\n`
}

/** A finding as data, with its sentences in the language asked for. */
function findingData(finding: Finding, language: Language): object {
  return { ...finding, ...tell(finding, language) }
}

async function checkAsJson(request: CheckRequest, options: CheckOptions): Promise<FirstPass> {
  let waiting: string[] = []
  let any = false
  const say = async (): Promise<void> => {
    if (waiting.length === 0) return
    const text = waiting.join(',\n')
    waiting = []
    await print(any ? `,\n${text}` : text)
    any = true
  }
  await print('{"findings":[')
  const first = await firstPass(
    request,
    finding => waiting.push(JSON.stringify(findingData(finding, options.lang))),
    say,
  )
  await say()
  const { answer } = first
  const groups = answer.groups.map(group => ({ ...group, first: findingData(group.first, options.lang) }))
  await print(`],"answer":${JSON.stringify({ ...answer, groups })}}`)
  return first
}

/** Writes what was asked for: receipt, findings, good rows, marked workbook. */
async function writeAnswers(
  request: CheckRequest,
  first: FirstPass,
  path: string,
  options: CheckOptions,
): Promise<void> {
  const { answer } = first
  const stem = path === '-' ? 'standard-input' : basename(path, extname(path))
  const inFolder = (ending: string): string | undefined =>
    options.out ? join(options.out, `${stem}.${ending}`) : undefined
  if (options.out) await mkdir(options.out, { recursive: true })
  const receipt = options.receipt ?? inFolder('receipt.json')
  const good = options.good ?? inFolder('good.csv')
  const marked = options.marked ?? inFolder('marked.xlsx')
  const written: string[] = []
  if (receipt) {
    await writeFileWhole(receipt, `${JSON.stringify(answer.receipt, null, 2)}\n`)
    written.push(receipt)
  }
  const findings = inFolder('findings.csv')
  if (findings) {
    await writeFileWhole(findings, findingsList(request, first, options.lang))
    written.push(findings)
  }
  const layout = first.layout
  if (good && layout && answer.outcome !== 'rejected') {
    await mkdir(dirname(good), { recursive: true })
    const format = good.endsWith('.json') ? 'json' : good.endsWith('.xlsx') ? 'xlsx' : 'csv'
    await writeFileWhole(
      good,
      writtenFile(goodRows(request, first, { withUnchanged: false }), layout, layout, format),
    )
    written.push(good)
  }
  // A file about which there is nothing to say needs no marks, unless they are asked for by name.
  if (marked && layout && (options.marked !== undefined || answer.groups.length > 0)) {
    await writeFileWhole(marked, errorWorkbook(request, first, options.lang))
    written.push(marked)
  }
  if (written.length > 0) talk(`${cliWords.written[options.lang]}: ${written.join(', ')}`)
}
