/**
 * The envelope of a file to write, from the lines “interchange” and “group” of the JSON and what the options
 * say.
 */
import { readDay } from '#base/day.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { OutgoingGroup, OutgoingInterchange } from '#formats/x12/values/events.ts'
import { readControlNumber, readTime } from './settings.ts'

export type EnvelopeOptions = {
  readonly controlNumber?: string
  readonly today?: string
  readonly time?: string
}

export type Envelope = { readonly interchange: OutgoingInterchange; readonly group: OutgoingGroup }

type Fields = { readonly [name: string]: unknown }

/** Refused when a field that must be there is missing or is none. */
export function readEnvelope(
  interchange: unknown,
  group: unknown,
  options: EnvelopeOptions,
): Result<Envelope> {
  const isa = fieldsOf(interchange)
  if (isa === null) return noEnvelope('interchange')
  const gs = fieldsOf(group) ?? {}
  const dates = readDates(isa, gs, options)
  if (!dates.ok) return dates
  const number = readControlNumber(options.controlNumber ?? textOf(isa.controlNumber))
  if (!number.ok) return number
  const groupNumber = readControlNumber(
    options.controlNumber ?? (textOf(gs.controlNumber) || String(number.value)),
  )
  if (!groupNumber.ok) return groupNumber
  const usage = textOf(isa.usage)
  if (usage !== 'P' && usage !== 'T') return noEnvelope('interchange', 'usage is not P or T')
  const sender = textOf(isa.sender)
  const receiver = textOf(isa.receiver)
  const { interchangeDate, interchangeTime, groupDate, groupTime } = dates.value
  const separators = separatorsOf(isa.separators)
  return done({
    interchange: {
      senderQualifier: textOf(isa.senderQualifier),
      sender,
      receiverQualifier: textOf(isa.receiverQualifier),
      receiver,
      date: interchangeDate,
      time: interchangeTime,
      controlNumber: number.value,
      usage,
      wantsAcknowledgement: isa.wantsAcknowledgement === true,
      authorization: {
        qualifier: textOf(isa.authorizationQualifier) || '00',
        value: textOf(isa.authorization),
      },
      security: { qualifier: textOf(isa.securityQualifier) || '00', value: textOf(isa.security) },
      ...(separators === null ? {} : { separators }),
    },
    group: {
      sender: textOf(gs.sender) || sender,
      receiver: textOf(gs.receiver) || receiver,
      controlNumber: groupNumber.value,
      date: groupDate,
      time: groupTime,
    },
  })
}

function noEnvelope(
  line: string,
  why = `there is no line of the type “${line}” before the values`,
): Result<never> {
  return refused(
    'command/no-envelope',
    `It cannot be told whom the file is from and to: ${why}.`,
    'See what “causeway x12 to-json” writes for a file.',
  )
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

type Dates = {
  readonly interchangeDate: string
  readonly interchangeTime: string
  readonly groupDate: string
  readonly groupTime: string
}

function readDates(isa: Fields, gs: Fields, { today, time }: EnvelopeOptions): Result<Dates> {
  const written = dayOf(textOf(isa.date))
  const date = today ?? written
  if (readDay(date) === null) {
    return refused('command/not-a-day', `${date} is not a day.`, 'Write it as YYYY-MM-DD: 2026-03-31.')
  }
  const at = readTime(time ?? clockOf(textOf(isa.time)))
  if (!at.ok) return at
  return done({
    interchangeDate: date,
    interchangeTime: at.value,
    groupDate: today ?? (dayOf(textOf(gs.date)) || date),
    groupTime: time ?? (clockOf(textOf(gs.time)) || at.value),
  })
}

/** `261101` or `20261101` as `2026-11-01`; anything else as it is. */
function dayOf(text: string): string {
  const parts = /^(\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(text)
  return parts ? `${parts[1] ?? '20'}${parts[2]}-${parts[3]}-${parts[4]}` : text
}

/** `0930` as `09:30`; anything else as it is. */
function clockOf(text: string): string {
  return /^\d{4}$/.test(text) ? `${text.slice(0, 2)}:${text.slice(2)}` : text
}

/** Separators as the reader tells them, in bytes. Null when there are none, or no repetition separator. */
function separatorsOf(value: unknown): OutgoingInterchange['separators'] | null {
  const bytes = fieldsOf(value)
  if (bytes === null) return null
  const at = (name: string): string => {
    const byte = bytes[name]
    return typeof byte === 'number' && byte > 0 && byte < 127 ? String.fromCharCode(byte) : ''
  }
  const separators = {
    element: at('element'),
    component: at('component'),
    repetition: at('repetition'),
    terminator: at('terminator'),
  }
  return Object.values(separators).every(each => each !== '') ? separators : null
}
