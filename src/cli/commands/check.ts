/** `causeway check`: each file's answer on screen or as JSON, and what was asked to be written. */
import type { Refusal, Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import type { Answer } from '#files/check/answer.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { Answers } from '#files/recognise/answers.ts'
import type { RememberedMappings } from '#files/recognise/remembered.ts'
import type { Language } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import type { AnswerPathOptions, AnswerPaths, WrittenAnswers } from '../answer/answer-files.ts'
import { planAnswers, writeAnswers } from '../answer/answer-files.ts'
import { askQuestions, askToRemember, canAsk, startConversation } from '../answer/ask-questions.ts'
import { checkAsJson, checkOnScreen, screenOf } from '../answer/check-output.ts'
import type { CheckSetting } from '../check-setting.ts'
import { readCheckSetting } from '../check-setting.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes, graverExit } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { tellLostLetters } from '../lost-letters.ts'
import { tellUnusedAnswers, writeMappings } from '../mappings.ts'
import { faultCode, tellFault } from '../tell-fault.ts'
import { harmless, jsonText, print, refuse, talk, talkRefusal } from '../terminal.ts'
import { cliWords } from '../words.ts'

export type CheckOptions = AnswerPathOptions & {
  readonly file?: string
  readonly profile?: string
  readonly party?: Party
  readonly asOf?: string
  readonly all?: boolean
  readonly map: readonly string[]
  readonly remember?: boolean
  readonly mappings: string
  /** False: nobody is asked anything. */
  readonly input?: boolean
  readonly lang: Language
  readonly json?: boolean
}

/** What holds for all files of one run; what is remembered grows with each. */
type Run = {
  readonly options: CheckOptions
  readonly setting: CheckSetting
  remembered: RememberedMappings
}

/** Checks every file, one after another; the exit code is the gravest of them all. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const json = options.json === true
  const plans = await planAnswers(paths, options)
  if (!plans.ok) return refuse(plans.refusal, json)
  if (paths.filter(path => path === '-').length > 1) {
    const says = 'Standard input can be read but once, and “-” was given twice.'
    return refuse({ code: 'command/same-input-twice', says }, json)
  }
  const setting = await readCheckSetting(options)
  if (!setting.ok) return refuse(setting.refusal, json)
  const run: Run = { options, setting: setting.value, remembered: setting.value.hints.remembered ?? {} }
  let worst: ExitCode = exitCodes.done
  if (json) await print('{"files":[')
  for (const [index, path] of paths.entries()) {
    const plan = plans.value[index]
    if (!plan) continue
    if (json) await print(`${index > 0 ? ',\n' : ''}{"path":${jsonText(path)}`)
    const exit = json ? await asJson(path, plan, run) : await onScreen(path, plan, run)
    if (json) await print('}')
    worst = graverExit(worst, exit)
  }
  if (json) await print(']}\n')
  return worst
}

function exitOf(answer: Answer): ExitCode {
  return answer.outcome === 'accepted' ? exitCodes.done : exitCodes.findings
}

async function onScreen(path: string, plan: AnswerPaths, run: Run): Promise<ExitCode> {
  const { options, setting } = run
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal)
  const { source, close } = opened.value
  try {
    const hints = { ...setting.hints, remembered: run.remembered }
    const request = requestFor(setting.checker, source, hints)
    const screen = screenOf(options.out ?? options.marked ?? options.good ?? options.receipt)
    const once = (asked: CheckRequest): Promise<FirstPass> => checkOnScreen(asked, options, setting, screen)
    const mayAsk = options.input !== false && path !== '-' && canAsk()
    const answered = await checkAndAsk(request, once, mayAsk ? options : null)
    const kept = await remember(answered, run)
    const written = await writeAnswers(answered.request, answered.first, plan, options.lang)
    refusalsOf(kept, written).forEach(talkRefusal)
    if (written.ok) tellWritten(written.value, options.lang)
    tellUnusedAnswers(answered.request, answered.first, options.lang)
    return kept.ok && written.ok ? exitOf(answered.first.answer) : exitCodes.refused
  } finally {
    await close()
  }
}

type Answered = {
  readonly request: CheckRequest
  readonly first: FirstPass
  /** The person wants the answers to be kept. */
  readonly remember: boolean
}

/** Checks, asks what only the sender can say, and checks again with the answers, until nothing new is said. */
async function checkAndAsk(
  request: CheckRequest,
  once: (request: CheckRequest) => Promise<FirstPass>,
  asking: CheckOptions | null,
): Promise<Answered> {
  const first = await once(request)
  if (!asking || first.answer.questions.length === 0) return { request, first, remember: false }
  const conversation = startConversation()
  try {
    const given = await askQuestions(conversation, first.answer.questions, asking.lang)
    if (Object.keys(given).length === 0) return { request, first, remember: false }
    const answers: Answers = { ...request.hints.answers, ...given }
    const answered: CheckRequest = { ...request, hints: { ...request.hints, answers } }
    const again = await once(answered)
    const keeps =
      asking.remember === true || (await askToRemember(conversation, asking.mappings, asking.lang))
    return { request: answered, first: again, remember: keeps }
  } finally {
    conversation.end()
  }
}

/** Keeps what was answered, beside all that was kept before. */
async function remember({ first, remember: asked }: Answered, run: Run): Promise<Result<null>> {
  const { toRemember } = first.answer
  const keeps = asked || run.options.remember === true
  if (!keeps || Object.values(toRemember).every(entry => Object.keys(entry).length === 0)) return done(null)
  run.remembered = { ...run.remembered, ...toRemember }
  const written = await writeMappings(run.options.mappings, run.remembered)
  return written.ok ? done(null) : written
}

function refusalsOf(kept: Result<null>, written: Result<WrittenAnswers>): readonly Refusal[] {
  return [...(kept.ok ? [] : [kept.refusal]), ...(written.ok ? written.value.notWritten : [written.refusal])]
}

function tellWritten({ written, removed, lostLetters }: WrittenAnswers, lang: Language): void {
  tellLostLetters(lostLetters, lang)
  if (written.length > 0) talk(`${cliWords.written[lang]}: ${written.map(harmless).join(', ')}`)
  if (removed.length > 0) talk(`${cliWords.removed[lang]}: ${removed.map(harmless).join(', ')}`)
}

/** The members of the file's object, after its path; the object is whole whatever happens. */
async function asJson(path: string, plan: AnswerPaths, run: Run): Promise<ExitCode> {
  const { options, setting } = run
  const opened = await openFile(path)
  if (!opened.ok) {
    await print(`,"refusal":${jsonText(opened.refusal)}`)
    talkRefusal(opened.refusal)
    return exitCodes.refused
  }
  const { source, close } = opened.value
  try {
    const request = requestFor(setting.checker, source, { ...setting.hints, remembered: run.remembered })
    const first = await checkAsJson(request, options.lang)
    const answered: Answered = { request, first, remember: false }
    const kept = await remember(answered, run)
    const written = await writeAnswers(request, first, plan, options.lang)
    const refusals = refusalsOf(kept, written)
    const { written: paths = [], removed = [], lostLetters } = written.ok ? written.value : {}
    await print(
      `,"written":${jsonText(paths)},"removed":${jsonText(removed)},"notWritten":${jsonText(refusals)}` +
        `,"lostLetters":${jsonText(lostLetters?.list ?? [])}`,
    )
    refusals.forEach(talkRefusal)
    tellUnusedAnswers(request, first, options.lang)
    return kept.ok && written.ok ? exitOf(first.answer) : exitCodes.refused
  } catch (error) {
    await print(`,"fault":${jsonText({ code: faultCode(error) })}`)
    tellFault(error)
    return exitCodes.fault
  } finally {
    await close()
  }
}
