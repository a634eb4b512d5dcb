/** A service line as a plan has it before it decides: who, what, when, how much. */
import { type Day, readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { readCents } from '#base/money.ts'
import { services } from '#guidance/all-services.ts'
import type { Service } from '#guidance/define.ts'
import { type Facts, fingerprintOf } from '../exchange/records.ts'

/**
 * Where a line stands. `noted`: it takes others back, and is nothing to pay itself. `received` is before the first
 * decision; nothing stays there.
 */
export type LineState =
  | 'received'
  | 'approved'
  | 'denied'
  | 'pended'
  | 'contested'
  | 'paid'
  | 'replaced'
  | 'voided'
  | 'noted'

/** States in which a line is asked to be paid, or is; others count for nothing. */
export const liveStates: ReadonlySet<LineState> = new Set([
  'received',
  'approved',
  'pended',
  'contested',
  'paid',
])

export type ClaimLine = {
  readonly id: Id
  readonly providerId: Id
  readonly kind: 'invoice' | '837P' | '837I'
  readonly number: string
  readonly lineNumber: number
  /** `1` the first, `7` in place of what came before, `8` takes it back. */
  readonly frequency: '1' | '7' | '8'
  readonly receivedOn: Day
  readonly cin: string
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly billingNpi: string
  readonly authorizationNumber: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  readonly units: number
  readonly placeOfService: string
  readonly diagnoses: number
  readonly chargeCents: number
  readonly facts: Facts
  /** Of what is billed under the number: equal for the same line by another way. */
  readonly fingerprint: string
  /** Names member, biller, service and days, whatever the number. */
  readonly serviceKey: string
}

/** What comes with a line besides its facts. */
export type Receipt = Pick<
  ClaimLine,
  'id' | 'providerId' | 'kind' | 'lineNumber' | 'frequency' | 'receivedOn'
>

const numbered = (facts: Facts, element: string, most: number): string[] => {
  const found: string[] = []
  for (let count = 1; count <= most; count++) {
    const value = facts[count === 1 ? element : `${element}#${count}`]
    if (value) found.push(value)
  }
  return found
}

/** A line out of its facts: elements of an invoice in the guidance's own writing, as the check leaves them. */
export function claimLineOf(facts: Facts, receipt: Receipt): ClaimLine {
  const at = (element: string): string => facts[element] ?? ''
  const modifiers = numbered(facts, 'procedureCodeModifier', 4).sort()
  const procedure = at('procedureCode')
  const startedOn = readUsDay(at('serviceStartDate'))
  const endedOn = readUsDay(at('serviceEndDate')) ?? startedOn
  const units = /^\d{1,9}$/.test(at('serviceUnitCount')) ? Number(at('serviceUnitCount')) : 0
  const chargeCents = readCents(at('serviceChargeAmount')) ?? 0
  const serviceKey = [
    at('memberCin'),
    at('billingProviderNpi'),
    procedure,
    modifiers.join(' '),
    startedOn ?? '',
    endedOn ?? '',
  ].join('|')
  const diagnoses = numbered(facts, 'memberDiagnosisCode', 10)
  const billed = [
    at('invoiceNumber'),
    serviceKey,
    units,
    chargeCents,
    at('placeOfService'),
    diagnoses.map(code => code.replace('.', '')).join(' '),
    at('authorizationNumber'),
  ].join('|')
  return {
    ...receipt,
    number: at('invoiceNumber'),
    cin: at('memberCin'),
    firstName: at('memberFirstName'),
    lastName: at('memberLastName'),
    bornOn: readUsDay(at('memberDateOfBirth')),
    billingNpi: at('billingProviderNpi'),
    authorizationNumber: at('authorizationNumber'),
    procedure,
    modifiers,
    startedOn,
    endedOn,
    units,
    placeOfService: at('placeOfService'),
    diagnoses: diagnoses.length,
    chargeCents,
    facts,
    fingerprint: fingerprintOf(billed),
    serviceKey,
  }
}

const byPair = new Map<string, Service[]>()
const codes = new Set<string>()
for (const service of services) {
  const key = [service.procedure, ...[...service.modifiers].sort()].join(' ')
  byPair.set(key, [...(byPair.get(key) ?? []), service])
  codes.add(service.procedure)
}

/** What code and modifiers stand for: on the day, on other days only, or never. */
export type FoundService =
  | { readonly service: Service; readonly why: null }
  | { readonly service: null; readonly why: 'code/unknown' | 'code/other-modifiers' | 'code/not-in-force' }

/** The service that code and modifiers stand for on a day. */
export function serviceOf(line: Pick<ClaimLine, 'procedure' | 'modifiers'>, on: Day): FoundService {
  const all = byPair.get([line.procedure, ...[...line.modifiers].sort()].join(' ')) ?? []
  const service = all.find(({ since, until }) => since <= on && (until === undefined || on <= until))
  if (service) return { service, why: null }
  if (all.length > 0) return { service: null, why: 'code/not-in-force' }
  return { service: null, why: codes.has(line.procedure) ? 'code/other-modifiers' : 'code/unknown' }
}
