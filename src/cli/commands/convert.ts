/** `causeway convert`: a checked file's good rows in another format or a partner's layout. */

import type { FirstPass } from '#files/check/check-stream.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { WrittenFormat } from '#files/good-rows.ts'
import { goodRows, writtenFile } from '#files/good-rows.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import type { Language } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import { readCheckSetting } from '../check-setting.ts'
import { readProfileOption } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { showAnswer } from '../show-answer.ts'
import { harmless, refuse, startProgress, talk } from '../terminal.ts'
import { writeOut } from '../write-file.ts'

export type ConvertOptions = {
  readonly to: WrittenFormat
  readonly file?: string
  readonly profile?: string
  readonly fromProfile?: string
  readonly party?: Party
  readonly asOf?: string
  readonly out?: string
  readonly map: readonly string[]
  readonly mappings: string
  readonly openInExcel?: boolean
  readonly lang: Language
  readonly json?: boolean
}

export async function runConvert(path: string, options: ConvertOptions): Promise<ExitCode> {
  const { profile: _, fromProfile, ...rest } = options
  const setting = await readCheckSetting({
    ...rest,
    ...(fromProfile === undefined ? {} : { profile: fromProfile }),
  })
  if (!setting.ok) return refuse(setting.refusal, options.json)
  const target = await readProfileOption(options.profile)
  if (!target.ok) return refuse(target.refusal, options.json)
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal, options.json)
  const { source, close } = opened.value
  try {
    const request = requestFor(setting.value.checker, source, setting.value.hints)
    const progress = startProgress(harmless(source.name))
    const first = await firstPass(request, () => {}, progress.step)
    progress.end()
    const from = first.layout
    if (!from || first.answer.outcome === 'rejected') return tellRejected(first, options)
    const profile = target.value
    if (profile && !profile.files[from.file.id]) {
      const says = `The profile says nothing of ${from.file.name}.`
      return refuse({ code: 'command/profile-lacks-file', says }, options.json)
    }
    const to: Layout = layoutOf(from.file, {
      day: from.day,
      party: from.party,
      ...(profile ? { profile } : {}),
    })
    const rows = goodRows(request, first, { withUnchanged: true })
    await writeOut(options.out, writtenFile(rows, from, to, options.to))
    tellLeftOut(from, to, first)
    return first.answer.receipt.rows.rejected > 0 ? exitCodes.findings : exitCodes.done
  } finally {
    await close()
  }
}

function tellRejected(first: FirstPass, options: ConvertOptions): ExitCode {
  talk(options.json ? JSON.stringify(first.answer) : showAnswer(first.answer, options.lang, null))
  return exitCodes.findings
}

/** What the new file does not hold is said, never dropped in silence. */
function tellLeftOut(from: Layout, to: Layout, first: FirstPass): void {
  const has = new Set(to.columns.map(column => column.key))
  const lost = from.columns.filter(column => !has.has(column.key)).map(column => column.heading)
  if (lost.length > 0) talk(`Left out, because the layout has no column for it: ${lost.join(', ')}`)
  const { rejected } = first.answer.receipt.rows
  if (rejected > 0) talk(`${rejected} rows were left out: they have to be mended. See “causeway check”.`)
}
