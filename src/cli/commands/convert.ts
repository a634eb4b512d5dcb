/** `causeway convert`: a checked file's good rows in another format or a partner's layout. */
import type { Answer } from '#files/check/answer.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { WrittenFormat } from '#files/good-rows.ts'
import { goodRows, writtenFile } from '#files/good-rows.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import type { Language } from '#files/words/find.ts'
import { fill } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { readCheckSetting } from '../check-setting.ts'
import { readProfileOption } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { startLostLetters, tellLostLetters } from '../lost-letters.ts'
import { tellUnusedAnswers } from '../mappings.ts'
import { needsPath } from '../needs-path.ts'
import { identityOf } from '../same-file.ts'
import { harmless, jsonText, print, refuse, startProgress, talk } from '../terminal.ts'
import { cliWords } from '../words.ts'
import { fitsInWorkbook } from '../workbook-size.ts'
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
  /** Delimited text without guards against formulas. */
  readonly raw?: boolean
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
  const place = needsPath(options)
  if (!place.ok) return refuse(place.refusal, options.json)
  if (
    options.out !== undefined &&
    path !== '-' &&
    (await identityOf(path)) === (await identityOf(options.out))
  ) {
    const says = `${options.out} would be written over the file that is to be converted.`
    return refuse(
      { code: 'command/would-overwrite-input', says, remedy: 'Name another place.' },
      options.json,
    )
  }
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal, options.json)
  const { source, close } = opened.value
  try {
    const request = requestFor(setting.value.checker, source, setting.value.hints)
    const progress = startProgress(harmless(source.name))
    const first = await firstPass(request, () => {}, progress.step)
    progress.end()
    return await convert(request, first, target.value, options)
  } finally {
    await close()
  }
}

async function convert(
  request: CheckRequest,
  first: FirstPass,
  profile: PartnerProfile | null,
  options: ConvertOptions,
): Promise<ExitCode> {
  const { answer, layout: from } = first
  const { lang, json } = options
  if (!from || answer.outcome === 'rejected') {
    if (json) await print(`${jsonText({ answer, written: [], leftOut: [], lostLetters: [] })}\n`)
    tellRejected(answer, lang)
    return exitCodes.findings
  }
  if (profile && !profile.files[from.file.id]) {
    const says = `The profile says nothing of ${from.file.name}.`
    return refuse({ code: 'command/profile-lacks-file', says }, json)
  }
  const fits = fitsInWorkbook(answer.receipt.rows.read, options.to)
  if (!fits.ok) return refuse(fits.refusal, json)
  const to = layoutOf(from.file, { day: from.day, party: from.party, ...(profile ? { profile } : {}) })
  const lost = startLostLetters()
  const rows = goodRows(request, first, { withUnchanged: true })
  const writing = { raw: options.raw === true, onLostLetter: lost.hear }
  const written = await writeOut(options.out, writtenFile(rows, from, to, options.to, writing))
  if (!written.ok) return refuse(written.refusal, json)
  const leftOut = headingsLeftOut(from, to)
  if (json) {
    const paths = written.value === null ? [] : [written.value]
    await print(`${jsonText({ answer, written: paths, leftOut, lostLetters: lost.list })}\n`)
  }
  tellLostLetters(lost, lang)
  tellUnusedAnswers(request, first, lang)
  if (leftOut.length > 0) talk(fill(cliWords.leftOut[lang], { headings: leftOut.map(harmless).join(', ') }))
  const { rejected } = answer.receipt.rows
  if (rejected > 0) talk(fill(cliWords.rowsLeftOut[lang], { rejected }))
  return rejected > 0 ? exitCodes.findings : exitCodes.done
}

/** Why nothing was written, by the codes of what was found: values stay out of where talk is kept. */
function tellRejected({ groups }: Answer, lang: Language): void {
  talk(cliWords.nothingTaken[lang])
  for (const { code, count, consequence } of groups) {
    if (consequence === 'rejects-file' || consequence === 'rejects-row') talk(`  ${code} × ${count}`)
  }
}

/** What the new file does not hold is said, never dropped in silence. */
function headingsLeftOut(from: Layout, to: Layout): string[] {
  const has = new Set(to.columns.map(column => column.key))
  return from.columns.filter(column => !has.has(column.key)).map(column => column.heading)
}
