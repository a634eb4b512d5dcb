/** `causeway encounter`: a checked invoice workbook and what the plan decided, as encounters for the State. */
import type { ByteSource } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { Language } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import { showAnswer } from '../answer/show-answer.ts'
import { readCheckSetting } from '../check-setting.ts'
import { readProfileOption } from '../choices.ts'
import { checkedInvoices } from '../claim-files.ts'
import { type EncounterOptions, encounterFileFrom, readDecisions } from '../encounter-files.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { tellNotes } from '../tell-notes.ts'
import { jsonText, print, refuse, talk } from '../terminal.ts'
import { writeOut } from '../write-file.ts'
import { readControlNumber, readTime } from '../x12/settings.ts'

export type EncounterCommandOptions = {
  readonly paid: string
  readonly planCode: string
  readonly phone: string
  readonly contact?: string
  readonly as: '837p' | '837i'
  readonly sender?: string
  readonly receiver?: string
  readonly profile?: string
  readonly fromProfile?: string
  readonly party?: Party
  readonly asOf?: string
  readonly time?: string
  readonly out?: string
  readonly map: readonly string[]
  readonly mappings: string
  readonly controlNumber: string
  readonly production?: boolean
  readonly lang: Language
  readonly json?: boolean
}

export async function runEncounter(path: string, options: EncounterCommandOptions): Promise<ExitCode> {
  const { json } = options
  const wanted = readWanted(options)
  if (!wanted.ok) return refuse(wanted.refusal, json)
  const paid = await openFile(options.paid)
  if (!paid.ok) return refuse(paid.refusal, json)
  try {
    const opened = await openFile(path)
    if (!opened.ok) return refuse(opened.refusal, json)
    try {
      return await makeEncounters(opened.value.source, paid.value.source, options, wanted.value)
    } finally {
      await opened.value.close()
    }
  } finally {
    await paid.value.close()
  }
}

type Wanted = Omit<EncounterOptions, 'day'>

function readWanted(options: EncounterCommandOptions): Result<Wanted> {
  const { planCode, phone, contact = '', sender, receiver } = options
  const number = readControlNumber(options.controlNumber)
  if (!number.ok) return number
  const time = readTime(options.time)
  if (!time.ok) return time
  if (!/^\d{3}$/.test(planCode)) {
    return refused(
      'command/not-a-plan-code',
      `${planCode} is no Health Care Plan code.`,
      'It is three digits.',
    )
  }
  if (!/^\d{10}$/.test(phone)) {
    return refused('command/not-a-phone-number', `${phone} is no telephone number.`, 'Write ten digits.')
  }
  return done({
    kind: options.as === '837i' ? '837I' : '837P',
    planCode,
    contact: { name: contact, phone },
    controlNumber: number.value,
    usage: options.production ? 'P' : 'T',
    time: time.value,
    ...(sender === undefined ? {} : { sender }),
    ...(receiver === undefined ? {} : { receiver }),
  })
}

async function makeEncounters(
  source: ByteSource,
  paid: ByteSource,
  options: EncounterCommandOptions,
  wanted: Wanted,
): Promise<ExitCode> {
  const { lang, json, out, profile: name, fromProfile, ...rest } = options
  const profile = await readProfileOption(name)
  if (!profile.ok) return refuse(profile.refusal, json)
  const setting = await readCheckSetting({
    ...rest,
    ...(fromProfile === undefined ? {} : { profile: fromProfile }),
  })
  if (!setting.ok) return refuse(setting.refusal, json)
  const decisions = await readDecisions(paid)
  if (!decisions.ok) return refuse(decisions.refusal, json)
  const { checker, hints } = setting.value
  const request = requestFor(checker, source, hints)
  const first = await firstPass(request, () => {})
  if (!first.layout || first.answer.outcome === 'rejected') {
    if (json) await print(`${jsonText({ answer: first.answer })}\n`)
    talk(showAnswer(first.answer, lang, null))
    return exitCodes.findings
  }
  const invoices = await checkedInvoices(request, first)
  if (!invoices.ok) return refuse(invoices.refusal, json)
  const made = { ...wanted, day: checker.day }
  const file = await encounterFileFrom(invoices.value, decisions.value, profile.value, made)
  if (!file.ok) return refuse(file.refusal, json)
  const { bytes, claims, notes } = file.value
  const written = await writeOut(out, bytes)
  if (!written.ok) return refuse(written.refusal, json)
  if (json && out !== undefined) {
    await print(`${jsonText({ encounters: claims, notes, written: [out] })}\n`)
  }
  tellNotes(notes, lang)
  const isHeld = notes.some(({ consequence }) => consequence === 'rejects-row')
  return isHeld || first.answer.receipt.rows.rejected > 0 ? exitCodes.findings : exitCodes.done
}
