/**
 * `causeway watch`: a folder whose files are answered as they come; the way in for people who know only
 * folders.
 */
import { join } from 'node:path'
import { done } from '#base/result.ts'
import type { Language } from '#files/words/find.ts'
import { fill } from '#files/words/find.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes, graverExit } from '../exit-codes.ts'
import { beginFolder } from '../folder/begin-folder.ts'
import { isAnswered, isBlankTemplate, lookInto } from '../folder/watched-folder.ts'
import { tellFault } from '../tell-fault.ts'
import { harmless, refuse, talk } from '../terminal.ts'
import { cliWords } from '../words.ts'
import { runCheck } from './check.ts'

export type WatchOptions = {
  readonly begin?: boolean
  readonly once?: boolean
  readonly profile?: string
  readonly asOf?: string
  readonly lang: Language
  readonly json?: boolean
}

/**
 * How often the folder is looked at, and for how long a file must have rested before it is read: it may
 * still be copied.
 */
const lookEveryMs = 1000

export async function runWatch(folder: string, options: WatchOptions): Promise<ExitCode> {
  const begun = options.begin ? await beginFolder(folder, options.lang) : done(null)
  if (!begun.ok) return refuse(begun.refusal, options.json)
  const looked = await lookInto(folder)
  if (!looked.ok) return refuse(looked.refusal, options.json)
  const answers = join(folder, 'answers')
  if (options.once) return answerAll(folder, await without(looked.value, isBlankTemplate(folder)), options)
  talk(fill(cliWords.watching[options.lang], { folder: harmless(folder), answers: harmless(answers) }))
  return watch(folder, options)
}

async function watch(folder: string, options: WatchOptions): Promise<ExitCode> {
  const dealtWith = new Map<string, string>()
  const resting = new Map<string, string>()
  for (;;) {
    const looked = await lookInto(folder)
    if (!looked.ok) return refuse(looked.refusal, options.json)
    const rested = looked.value.filter(({ name, state }) => {
      const isNew = dealtWith.get(name) !== state
      const isStill = resting.get(name) === state
      resting.set(name, state)
      if (isNew && isStill) dealtWith.set(name, state)
      return isNew && isStill
    })
    const filled = await without(rested, isBlankTemplate(folder))
    const ready = await without(filled, isAnswered(folder, options))
    const known = filled.filter(file => !ready.includes(file)).map(({ name }) => harmless(name))
    if (known.length > 0) talk(`${cliWords.answeredBefore[options.lang]}: ${known.join(', ')}`)
    if (ready.length > 0) await answerAll(folder, ready, options)
    await new Promise(resolve => setTimeout(resolve, lookEveryMs))
  }
}

type Seen = { readonly name: string }

/** Those of which it is not so. */
async function without<T extends Seen>(
  seen: readonly T[],
  isSo: (name: string) => Promise<boolean>,
): Promise<T[]> {
  const left: T[] = []
  for (const each of seen) if (!(await isSo(each.name))) left.push(each)
  return left
}

/** Answers the files. A fault with one ends neither the watch nor the answers to the others. */
async function answerAll(folder: string, files: readonly Seen[], options: WatchOptions): Promise<ExitCode> {
  const looked = await lookInto(folder)
  const among = looked.ok ? looked.value.map(({ name }) => name) : []
  const check = (names: readonly Seen[]): Promise<ExitCode> =>
    runCheck(
      names.map(({ name }) => join(folder, name)),
      {
        ...options,
        out: join(folder, 'answers'),
        among,
        map: [],
        mappings: join(folder, 'mappings.json'),
        input: false,
      },
    )
  // As JSON, the answers of one look are one document.
  if (options.json) return check(files)
  let worst: ExitCode = exitCodes.done
  for (const file of files) {
    const exit = await check([file]).catch((error: unknown): ExitCode => {
      if (options.once) throw error
      tellFault(error)
      return exitCodes.fault
    })
    worst = graverExit(worst, exit)
  }
  return worst
}
