/** A check as it goes out: lines and a summary for a person, or one JSON document for a program. */
import type { Finding } from '#base/finding.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { firstPass } from '#files/check/check-stream.ts'
import type { Language } from '#files/words/find.ts'
import { tell } from '#files/words/find.ts'
import type { CheckSetting } from '../check-setting.ts'
import { harmless, isOutputClosed, jsonText, print, startProgress } from '../terminal.ts'
import { showAnswer } from './show-answer.ts'

/** Writes a text for a person. */
export type Screen = (text: string) => Promise<void>

/** When files are to be written too, they are written even if nobody reads the screen any more. */
export function screenOf(filesAreWanted: string | undefined): Screen {
  if (filesAreWanted === undefined) return print
  return async text => {
    try {
      if (!isOutputClosed()) await print(text)
    } catch (error) {
      if (!isOutputClosed()) throw error
    }
  }
}

/** Checks and shows the answer; with `all`, every finding as it comes. */
export async function checkOnScreen(
  request: CheckRequest,
  options: { readonly all?: boolean; readonly lang: Language },
  setting: CheckSetting,
  screen: Screen,
): Promise<FirstPass> {
  const progress = startProgress(harmless(request.source.name))
  let waiting: string[] = []
  const say = async (): Promise<void> => {
    const lines = waiting
    waiting = []
    if (lines.length > 0) await screen(lines.join(''))
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
  await screen(showAnswer(first.answer, options.lang, profile?.name ?? null))
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

/** Checks and writes the members `findings` and `answer` of an object, findings as they come. */
export async function checkAsJson(request: CheckRequest, language: Language): Promise<FirstPass> {
  let waiting: string[] = []
  let any = false
  const say = async (): Promise<void> => {
    if (waiting.length === 0) return
    const text = waiting.join(',\n')
    waiting = []
    await print(any ? `,\n${text}` : text)
    any = true
  }
  await print(',"findings":[')
  try {
    const first = await firstPass(
      request,
      finding => waiting.push(jsonText(findingData(finding, language))),
      say,
    )
    await say()
    const { answer } = first
    const groups = answer.groups.map(group => ({ ...group, first: findingData(group.first, language) }))
    await print(`],"answer":${jsonText({ ...answer, groups })}`)
    return first
  } catch (error) {
    await print(']')
    throw error
  }
}
