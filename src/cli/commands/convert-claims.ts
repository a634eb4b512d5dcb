/** `causeway convert` where one side is X12: invoices to 837P or 837I, and claims to an invoice. */

import type { ByteSource } from '#base/bytes.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { WrittenFormat } from '#files/good-rows.ts'
import { writtenFile } from '#files/good-rows.ts'
import { layoutOf } from '#files/layout.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { showAnswer } from '../answer/show-answer.ts'
import { readCheckSetting } from '../check-setting.ts'
import { readAsOf, readCount, readProfileOption } from '../choices.ts'
import { claimFileFrom, invoicesOfClaims, isX12 } from '../claim-files.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { tellNotes } from '../tell-notes.ts'
import { jsonText, print, refuse, talk } from '../terminal.ts'
import { writeOut } from '../write-file.ts'
import { readTime } from '../x12/settings.ts'
import type { ConvertOptions } from './convert.ts'

export type ConvertClaimsOptions = Omit<ConvertOptions, 'to'> & {
  readonly to: WrittenFormat | '837p' | '837i'
  readonly controlNumber: string
  readonly production?: boolean
}

/** True when the command is about claims: it asks for them, or the file is X12. */
export async function isAboutClaims(path: string, to: ConvertClaimsOptions['to']): Promise<boolean> {
  if (to === '837p' || to === '837i') return true
  if (path === '-') return false
  const opened = await openFile(path)
  if (!opened.ok) return false
  const { source, close } = opened.value
  try {
    return await isX12(source)
  } finally {
    await close()
  }
}

export async function runConvertClaims(path: string, options: ConvertClaimsOptions): Promise<ExitCode> {
  const profile = await readProfileOption(options.profile)
  if (!profile.ok) return refuse(profile.refusal, options.json)
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal, options.json)
  const { source, close } = opened.value
  try {
    return options.to === '837p' || options.to === '837i'
      ? await toClaims(source, options, profile.value)
      : await toInvoices(source, options, options.to, profile.value)
  } finally {
    await close()
  }
}

async function toClaims(
  source: ByteSource,
  options: ConvertClaimsOptions,
  profile: PartnerProfile | null,
): Promise<ExitCode> {
  const { profile: _, fromProfile, ...rest } = options
  const setting = await readCheckSetting({
    ...rest,
    ...(fromProfile === undefined ? {} : { profile: fromProfile }),
  })
  if (!setting.ok) return refuse(setting.refusal, options.json)
  const controlNumber = readCount(options.controlNumber, 'control-number', 999_999_999)
  if (!controlNumber.ok) return refuse(controlNumber.refusal, options.json)
  const time = readTime(undefined)
  if (!time.ok) return refuse(time.refusal, options.json)
  const request = requestFor(setting.value.checker, source, setting.value.hints)
  const first = await firstPass(request, () => {})
  if (!first.layout || first.answer.outcome === 'rejected') {
    if (options.json) await print(`${jsonText({ answer: first.answer })}\n`)
    talk(showAnswer(first.answer, options.lang, null))
    return exitCodes.findings
  }
  const file = await claimFileFrom(request, first, profile, {
    kind: options.to === '837i' ? '837I' : '837P',
    controlNumber: controlNumber.value,
    usage: options.production ? 'P' : 'T',
    day: setting.value.checker.day,
    time: time.value,
  })
  if (!file.ok) return refuse(file.refusal, options.json)
  const { bytes, claims, notes } = file.value
  const written = await writeOut(options.out, bytes)
  if (!written.ok) return refuse(written.refusal, options.json)
  if (options.json && options.out !== undefined)
    await print(`${jsonText({ claims, notes, written: [options.out] })}\n`)
  tellNotes(notes, options.lang)
  const heldBack = notes.filter(({ consequence }) => consequence === 'rejects-row').length
  return heldBack > 0 || first.answer.receipt.rows.rejected > 0 ? exitCodes.findings : exitCodes.done
}

async function toInvoices(
  source: ByteSource,
  options: ConvertClaimsOptions,
  to: WrittenFormat,
  profile: PartnerProfile | null,
): Promise<ExitCode> {
  const day = readAsOf(options.asOf)
  if (!day.ok) return refuse(day.refusal, options.json)
  const read = await invoicesOfClaims(source, day.value)
  if (!read.ok) return refuse(read.refusal, options.json)
  const { layout, rows, notes, findings } = read.value
  const target = layoutOf(layout.file, {
    day: layout.day,
    party: layout.party,
    ...(profile ? { profile } : {}),
  })
  async function* each(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  const written = await writeOut(
    options.out,
    writtenFile(each(), layout, target, to, { raw: options.raw === true }),
  )
  if (!written.ok) return refuse(written.refusal, options.json)
  if (options.json && options.out !== undefined) {
    await print(`${jsonText({ rows: rows.length, notes, findings, written: [options.out] })}\n`)
  }
  tellNotes(notes, options.lang)
  const grave = findings.filter(({ consequence }) => consequence.startsWith('rejects'))
  if (grave.length > 0)
    talk(`${grave.length} findings would reject claims of this file: see “causeway x12 check”.`)
  return grave.length > 0 ? exitCodes.findings : exitCodes.done
}
