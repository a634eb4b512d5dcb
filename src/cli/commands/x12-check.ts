/**
 * `causeway x12 check`: judges X12 files, shows what is wrong with them, and writes what is answered to
 * them.
 */
import { basename, extname } from 'node:path'
import type { Day } from '#base/day.ts'
import type { Refusal, Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { Language } from '#files/words/find.ts'
import type { AcknowledgeOptions } from '#formats/x12/acknowledge/options.ts'
import type { Level, X12Finding } from '#formats/x12/finding.ts'
import { tellX12 } from '#formats/x12/words/tell.ts'
import { readAsOf } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes, graverExit } from '../exit-codes.ts'
import { type OpenFile, openFile } from '../file-source.ts'
import { faultCode, tellFault } from '../tell-fault.ts'
import { harmless, jsonText, print, refuse, startProgress, talk, talkRefusal } from '../terminal.ts'
import { findingGatherer, type X12FindingGroup } from '../x12/finding-groups.ts'
import { type Held, judgeFile } from '../x12/judge-file.ts'
import { levelsUpTo, readControlNumber, readTime } from '../x12/settings.ts'
import { answeredWith, findingLine, showX12Answer, type X12Answer } from '../x12/show-findings.ts'
import { sayIn, x12Words } from '../x12/words.ts'
import { type AnswerNumbers, writeX12Answers } from '../x12/write-answers.ts'

export type X12CheckOptions = {
  readonly level: string
  readonly ack?: string
  readonly controlNumber: string
  readonly reference?: string
  readonly today?: string
  readonly time?: string
  readonly all?: boolean
  readonly lang: Language
  readonly json?: boolean
}

type Setting = {
  readonly levels: ReadonlySet<Level>
  readonly today: Day
  readonly numbers: AnswerNumbers
}

/** Judges every file, one after another; the exit code is the gravest of them all. */
export async function runX12Check(paths: readonly string[], options: X12CheckOptions): Promise<ExitCode> {
  const json = options.json === true
  const setting = readSetting(paths, options)
  if (!setting.ok) return refuse(setting.refusal, json)
  let worst: ExitCode = exitCodes.done
  if (json) await print('{"files":[')
  for (const [index, path] of paths.entries()) {
    if (json) await print(`${index > 0 ? ',\n' : ''}{"path":${jsonText(path)}`)
    worst = graverExit(worst, await checkPath(path, options, setting.value))
    if (json) await print('}')
  }
  if (json) await print(']}\n')
  return worst
}

function readSetting(paths: readonly string[], options: X12CheckOptions): Result<Setting> {
  const today = readAsOf(options.today)
  if (!today.ok) return today
  const time = readTime(options.time)
  if (!time.ok) return time
  const first = readControlNumber(options.controlNumber)
  if (!first.ok) return first
  if (options.reference !== undefined && !/^[A-Za-z0-9]{1,20}$/.test(options.reference)) {
    const says = `${options.reference} is no reference.`
    return refused('command/not-a-reference', says, 'Write up to 20 letters and digits.')
  }
  if (paths.filter(path => path === '-').length > 1) {
    return refused(
      'command/same-input-twice',
      'Standard input can be read but once, and “-” was given twice.',
    )
  }
  if (options.ack !== undefined && new Set(paths.map(stemOf)).size < paths.length) {
    const says = 'Two of the files have the same name, so their answers would be written over each other.'
    return refused('command/same-answer', says, 'Check them one by one with another --ack folder.')
  }
  const numbers: AnswerNumbers = { next: first.value, date: today.value, time: time.value }
  return done({ levels: levelsUpTo(options.level), today: today.value, numbers })
}

function stemOf(path: string): string {
  return path === '-' ? 'standard-input' : basename(path, extname(path))
}

async function checkPath(path: string, options: X12CheckOptions, setting: Setting): Promise<ExitCode> {
  const opened = await openFile(path)
  if (!opened.ok) {
    if (options.json) await print(`,"refusal":${jsonText(opened.refusal)}`)
    talkRefusal(opened.refusal)
    return exitCodes.refused
  }
  try {
    return await checkOpen(path, opened.value, options, setting)
  } catch (error) {
    if (!options.json) throw error
    await print(`,"fault":${jsonText({ code: faultCode(error) })}`)
    tellFault(error)
    return exitCodes.fault
  } finally {
    await opened.value.close()
  }
}

async function checkOpen(
  path: string,
  { source }: OpenFile,
  options: X12CheckOptions,
  setting: Setting,
): Promise<ExitCode> {
  const gathered = findingGatherer()
  const output = outputOf(options)
  const progress = startProgress(harmless(source.name))
  const written: string[] = []
  const refusals: Refusal[] = []
  let unlisted = 0
  let held: Held | null = null
  const tell = (finding: X12Finding, at: Held): void => {
    gathered.add(finding, at)
    output.add(finding)
  }
  await output.begin()
  const acknowledge = options.ack === undefined ? null : acknowledgeOptions(options, setting)
  const { levels, today } = setting
  for await (const judged of judgeFile(source, { levels, today, acknowledge, tell })) {
    held = judged.held
    progress.step(held.claims)
    await output.flush()
    for (const answer of judged.answers) {
      unlisted += answer.unlistedClaims
      const to = { folder: options.ack ?? '.', stem: stemOf(path), lang: options.lang }
      const made = await writeX12Answers(answer, to, setting.numbers)
      if (made.ok) written.push(...made.value)
      else refusals.push(made.refusal)
    }
  }
  progress.end()
  const answer = answerOf(gathered.groups(), gathered.rejected, held)
  await output.end(source.name, answer, written, refusals)
  tellWritten(written, unlisted, refusals, options)
  if (refusals.length > 0) return exitCodes.refused
  return answer.outcome === 'accepted' ? exitCodes.done : exitCodes.findings
}

function acknowledgeOptions(options: X12CheckOptions, { today, numbers }: Setting): AcknowledgeOptions {
  const time = numbers.time.replace(':', '')
  const made = `${today.replaceAll('-', '').slice(2)}${time}${String(numbers.next).padStart(9, '0')}`
  return { today, time, reference: options.reference ?? made, firstSetControlNumber: 1 }
}

function answerOf(
  groups: readonly X12FindingGroup[],
  rejected: X12Answer['rejected'],
  held: Held | null,
): X12Answer {
  const none: Held = { interchanges: 0, groups: 0, sets: 0, claims: 0, kinds: new Map() }
  const { sets, claims, envelopes } = rejected
  const all = held ?? none
  const isWhole = envelopes > 0 || (sets > 0 && sets >= all.sets) || (claims > 0 && claims >= all.claims)
  const outcome = sets + claims + envelopes === 0 ? 'accepted' : isWhole ? 'rejected' : 'accepted-in-part'
  return { outcome, held: all, rejected, groups }
}

function tellWritten(
  written: readonly string[],
  unlisted: number,
  refusals: readonly Refusal[],
  { lang }: X12CheckOptions,
): void {
  const say = sayIn(lang)
  refusals.forEach(talkRefusal)
  if (written.length > 0) talk(`${say(x12Words.written)}: ${written.map(harmless).join(', ')}`)
  if (unlisted > 0) talk(say(x12Words.unlisted, { count: unlisted }))
}

type Output = {
  begin(): Promise<void>
  add(finding: X12Finding): void
  flush(): Promise<void>
  end(
    name: string,
    answer: X12Answer,
    written: readonly string[],
    refusals: readonly Refusal[],
  ): Promise<void>
}

function outputOf(options: X12CheckOptions): Output {
  return options.json ? jsonOutput(options) : screenOutput(options)
}

function screenOutput({ all, lang }: X12CheckOptions): Output {
  let waiting: string[] = []
  const flush = async (): Promise<void> => {
    const lines = waiting.join('')
    waiting = []
    if (lines !== '') await print(lines)
  }
  return {
    begin: async () => {},
    add(finding) {
      if (all) waiting.push(findingLine(finding, lang))
    },
    flush,
    async end(name, answer) {
      await flush()
      await print(showX12Answer(name, answer, lang))
    },
  }
}

function jsonOutput({ lang }: X12CheckOptions): Output {
  let waiting: string[] = []
  let any = false
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    const text = waiting.join(',\n')
    waiting = []
    await print(any ? `,\n${text}` : text)
    any = true
  }
  return {
    begin: () => print(',"findings":['),
    add: finding => waiting.push(jsonText(findingData(finding, lang))),
    flush,
    async end(_name, { outcome, held, rejected, groups }, written, refusals) {
      await flush()
      const kinds = Object.fromEntries(held.kinds)
      const told = groups.map(group => ({ ...group, first: findingData(group.first, lang) }))
      const answer = { outcome, holds: { ...held, kinds }, rejected, groups: told }
      await print(
        `],"answer":${jsonText(answer)},"written":${jsonText(written)},"notWritten":${jsonText(refusals)}`,
      )
    },
  }
}

/** A finding as data, with its sentences and the code that answers it. */
function findingData(finding: X12Finding, language: Language): object {
  const words = tellX12(finding, language)
  return { ...finding, says: words?.wrong ?? '', words, answeredWith: answeredWith(finding.ack) }
}
