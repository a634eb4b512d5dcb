/** What a transmission holds as JSON Lines: one value a line, in the order of the file. */
import type { ByteSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import {
  claimAcknowledgementToJson,
  functionalAcknowledgementToJson,
  interchangeAcknowledgementToJson,
} from '#formats/x12/json/acknowledgement-json.ts'
import { claimToJson } from '#formats/x12/json/claim-json.ts'
import { remittanceToJson } from '#formats/x12/json/remittance-json.ts'
import type { TransmissionEvent } from '#formats/x12/values/events.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import type { Payment, ProviderAdjustment } from '#formats/x12/values/remittance.ts'
import { jsonText } from '../terminal.ts'
import { toldFinding } from './words.ts'

/** What became of the file besides. */
export type JsonLinesSummary = { rejected: number }

/**
 * Text in pieces; lines end with a line feed. A remittance is written while it is read: its line may be
 * long.
 */
export async function* jsonLines(
  source: ByteSource,
  today: Day | null,
  summary: JsonLinesSummary,
): AsyncGenerator<string> {
  const lines = lineMaker(summary)
  let waiting = ''
  for await (const event of readTransmission(source, today === null ? {} : { judge: { today } })) {
    waiting += lines(event)
    if (waiting.length < 1 << 16) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

const tail = '],"providerAdjustments":[]}'

/** The remittance being written: the text before its claims, and what follows upon them. */
type OpenRemittance = {
  readonly payment: Payment
  readonly head: number
  any: boolean
  adjustments: ProviderAdjustment[]
}

function lineMaker(summary: JsonLinesSummary): (event: TransmissionEvent) => string {
  let remittance: OpenRemittance | null = null
  const begin = (payment: Payment): string => {
    const empty = remittanceToJson({ payment, claims: [], providerAdjustments: [] })
    remittance = { payment, head: empty.length - tail.length, any: false, adjustments: [] }
    return `{"type":"remittance","remittance":${empty.slice(0, -tail.length)}`
  }
  const end = (): string => {
    if (remittance === null) return ''
    const { payment, head, adjustments } = remittance
    const whole = remittanceToJson({ payment, claims: [], providerAdjustments: adjustments })
    remittance = null
    return `${whole.slice(head)}}\n`
  }
  let findings = ''
  return event => {
    if (event.type === 'payment') return begin(event.payment)
    if (event.type === 'remittance-claims' && remittance !== null) {
      const { payment, head, any } = remittance
      const text = remittanceToJson({ payment, claims: event.claims, providerAdjustments: [] })
      remittance.any = true
      return (any ? ',' : '') + text.slice(head, -tail.length)
    }
    if (event.type === 'provider-adjustments' && remittance !== null) {
      remittance.adjustments.push(...event.adjustments)
      return ''
    }
    if (event.type === 'finding') {
      const { consequence } = event.finding
      if (consequence === 'rejects-file' || consequence === 'rejects-row') summary.rejected += 1
      const line = lineOf(event)
      // A line is not begun inside of another one.
      if (remittance === null) return line
      findings += line
      return ''
    }
    const text = end() + findings + lineOf(event)
    findings = ''
    return text
  }
}

function lineOf(event: TransmissionEvent): string {
  switch (event.type) {
    case 'claims':
      return event.claims.map(claim => `{"type":"claim","claim":${claimToJson(claim)}}\n`).join('')
    case 'set': {
      const { def, ...header } = event.header
      return lineWith('set', { ...header, set: def?.id ?? null })
    }
    case 'interchange':
      return lineWith('interchange', event.interchange)
    case 'group':
      return lineWith('group', event.group)
    case 'interchange-end':
    case 'group-end':
    case 'set-end':
      return lineWith(event.type, event.trailer)
    case 'functional-acknowledgement':
      return rawLine(event.type, functionalAcknowledgementToJson(event.acknowledgement))
    case 'claim-acknowledgement':
      return rawLine(event.type, claimAcknowledgementToJson(event.acknowledgement))
    case 'interchange-acknowledgement':
      return rawLine(event.type, interchangeAcknowledgementToJson(event.acknowledgement))
    case 'finding':
      return lineWith('finding', { ...event.finding, says: toldFinding(event.finding, 'en') })
    default:
      return ''
  }
}

function lineWith(type: string, value: object): string {
  return rawLine(type, jsonText(value))
}

function rawLine(type: string, json: string): string {
  return `{"type":"${type}","${type}":${json}}\n`
}
