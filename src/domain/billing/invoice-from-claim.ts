/**
 * A professional claim as an invoice again: every element that the claim carries, and a word about those it
 * cannot.
 */
import type { Day } from '#base/day.ts'
import { readDay } from '#base/day.ts'
import type { BillingProvider, Claim, ServiceLine } from '#formats/x12/values/claim.ts'
import { dateOf, diagnosisQualifiers, partyOf, referenceOf } from '#formats/x12/values/claim.ts'
import type { Party } from '#formats/x12/values/parts.ts'
import type { ClaimNote } from './claim-notes.ts'
import { claimNote } from './claim-notes.ts'
import type { Invoice, InvoiceLine, InvoiceMember, InvoiceProvider } from './invoice.ts'

export type InvoiceOutcome = { readonly invoice: Invoice | null; readonly notes: readonly ClaimNote[] }

const mostPointers = 4

/**
 * The claim as an invoice, 837P or 837I. Null with the reason when it is none: no lines, or units that are no
 * whole numbers. What the invoice has no place for is named.
 */
export function invoiceFrom(claim: Claim): InvoiceOutcome {
  const notes: ClaimNote[] = []
  const say = (code: ClaimNote['code'], values: Parameters<typeof claimNote>[2] = {}): void => {
    notes.push(claimNote(code, claim.number, values))
  }
  const why = whyNoInvoice(claim)
  if (why) {
    say('claim/not-an-invoice', { why: whyWords[why] })
    return { invoice: null, notes }
  }
  say('claim/not-carried', { element: 'Rendering Provider Tax Identification Number (TIN)' })
  say('claim/invoice-date-of-file')
  sayNotCarried(claim, say)
  const billing = billingFrom(claim.billingProvider)
  const diagnoses = claim.codes
    .flat()
    .filter(({ qualifier }) => diagnosisQualifiers.has(qualifier))
    .map(({ code }) => withDot(code))
  const isShared = claim.lines.every(line => pointsToFirst(line, diagnoses.length))
  const lines = claim.lines.map((line, index) =>
    lineFrom(line, index, claim, isShared ? diagnoses : pointedAt(line, diagnoses), say),
  )
  const invoice: Invoice = {
    billing,
    rendering: renderingFrom(claim, billing),
    member: memberFrom(claim, billing),
    payerIdentifier: claim.subscriber.payer.id ?? '',
    payerName: claim.subscriber.payer.name ?? '',
    amountCents: claim.chargeCents,
    invoicedOn: dayOf(claim.batch.madeOn),
    number: claim.number,
    controlNumber: referenceOf(claim.references, 'D9') ?? '',
    authorizationNumber: referenceOf(claim.references, 'G1') ?? '',
    lines,
  }
  return { invoice, notes }
}

type Say = (code: ClaimNote['code'], values?: Parameters<typeof claimNote>[2]) => void

const whyWords = {
  'no-lines': { en: 'it has no lines', es: 'no tiene líneas' },
  patient: { en: 'the patient is not the member', es: 'el paciente no es el miembro' },
  'no-procedure': { en: 'a line has no procedure code', es: 'una línea no tiene código' },
  'not-in-units': { en: 'a line is billed in minutes', es: 'una línea se cobra en minutos' },
  'parts-of-units': { en: 'a line has parts of units', es: 'una línea tiene fracciones de unidad' },
} as const

/** Why a claim is no invoice; null when it is one. */
export function whyNoInvoice(claim: Claim): keyof typeof whyWords | null {
  if (claim.lines.length === 0) return 'no-lines'
  if (claim.patient) return 'patient'
  if (claim.lines.some(line => !line.procedure)) return 'no-procedure'
  // An invoice counts units (Billing and Invoicing Guidance, Table 3: Service Unit Count); minutes read as units would
  // be paid many times over.
  if (claim.lines.some(({ unit = 'UN' }) => unit !== 'UN' && unit !== 'DA')) return 'not-in-units'
  const areWhole = claim.lines.every(({ units = 1 }) => Number.isInteger(units) && units > 0)
  return areWhole ? null : 'parts-of-units'
}

/** Segments of the claim that an invoice has no element for. */
function sayNotCarried(claim: Claim, say: Say): void {
  const known = new Set(['G1', 'D9', 'EA'])
  for (const { qualifier } of claim.references ?? []) {
    if (!known.has(qualifier)) say('claim/segment-not-carried', { segment: `REF*${qualifier}` })
  }
  for (const { role } of claim.parties ?? []) {
    if (!['82', '77', '71'].includes(role)) say('claim/segment-not-carried', { segment: `NM1*${role}` })
  }
  if ((claim.otherPayers ?? []).length > 0) say('claim/segment-not-carried', { segment: 'SBR (2320)' })
  if (claim.contract) say('claim/segment-not-carried', { segment: 'CN1' })
  for (const { kind } of claim.notes ?? []) say('claim/segment-not-carried', { segment: `NTE*${kind}` })
  for (const { elements } of claim.other ?? [])
    say('claim/segment-not-carried', { segment: elements[0] ?? '' })
}

function phoneOf(party: Party): string {
  return party.contacts?.flatMap(({ numbers }) => numbers).find(({ kind }) => kind === 'TE')?.number ?? ''
}

function namesOf(party: Party): Pick<InvoiceProvider, 'name' | 'firstName' | 'lastName'> {
  if (party.kind === 'organization') return { name: party.name ?? '', firstName: '', lastName: '' }
  const [firstName, lastName] = [party.firstName ?? '', party.name ?? '']
  return { name: `${firstName} ${lastName}`.trim(), firstName, lastName }
}

function placeOf(party: Party): Pick<InvoiceProvider, 'address' | 'city' | 'state' | 'zip'> {
  const { line1 = '', line2, city = '', state = '', zip = '' } = party.address ?? {}
  return { address: line2 ? `${line1} ${line2}` : line1, city, state, zip: withoutFiller(zip) }
}

/** The last four digits are left out where they only fill the place (`9998`, or none known: `0000`). */
function withoutFiller(zip: string): string {
  return /^\d{5}(?:9998|0000)$/.test(zip) ? zip.slice(0, 5) : zip
}

function billingFrom(provider: BillingProvider): InvoiceProvider {
  const contactName = provider.contacts?.[0]?.name
  const names = namesOf(provider)
  return {
    npi: provider.id ?? '',
    tin: referenceOf(provider.references, 'EI') ?? referenceOf(provider.references, 'SY') ?? '',
    ...names,
    // A person's claim has no name of the organization; it stands as the contact's.
    name: provider.kind === 'person' && contactName ? contactName : names.name,
    phone: phoneOf(provider),
    ...placeOf(provider),
  }
}

/**
 * Where the claim names nobody else, the biller gave the service; its TIN and the like are not the claim's
 * to say.
 */
function renderingFrom(claim: Claim, billing: InvoiceProvider): InvoiceProvider {
  // An institution's claim names who attends; nobody else needs to have given the service (X12 TR3 837I, 2310A, 2310D).
  const attending = claim.batch.kind === '837I' ? partyOf(claim.parties, '71') : undefined
  const other = attending?.id === billing.npi ? undefined : attending
  const rendering = partyOf(claim.parties, '82') ?? other
  const facility = partyOf(claim.parties, '77')
  const place = facility ? placeOf(facility) : billing
  const who = rendering ? { ...namesOf(rendering), npi: rendering.id ?? '' } : billing
  const name = rendering?.kind === 'person' && facility?.name ? facility.name : who.name
  return {
    npi: who.npi,
    tin: '',
    name,
    firstName: who.firstName,
    lastName: who.lastName,
    phone: billing.phone,
    address: place.address,
    city: place.city,
    state: place.state,
    zip: place.zip,
  }
}

function memberFrom(claim: Claim, billing: InvoiceProvider): InvoiceMember {
  const { subscriber } = claim.subscriber
  const isHomeless = subscriber.address?.line1 === 'HOMELESS'
  const { city = '', zip = '' } = subscriber.address ?? {}
  const isBorrowed = isHomeless && city === billing.city
  return {
    cin: subscriber.id ?? '',
    medicalRecordNumber: referenceOf(claim.references, 'EA') ?? '',
    firstName: subscriber.firstName ?? '',
    lastName: subscriber.name ?? '',
    isHomeless,
    address: subscriber.address?.line1 ?? '',
    city: isBorrowed ? '' : city,
    zip: isBorrowed ? '' : zip,
    birthDate: dayOf(subscriber.birthDate),
  }
}

/** ICD-10-CM as people write it: a dot after the third character. */
function withDot(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
}

/** True when the line points to the first diagnoses in order, as many as a line can: then it has them all. */
function pointsToFirst({ diagnosisPointers: pointers }: ServiceLine, count: number): boolean {
  if (!pointers) return true
  return (
    pointers.length === Math.min(mostPointers, count) &&
    pointers.every((pointer, index) => pointer === index + 1)
  )
}

function pointedAt({ diagnosisPointers }: ServiceLine, diagnoses: readonly string[]): readonly string[] {
  if (!diagnosisPointers) return diagnoses
  return diagnosisPointers.flatMap(pointer => diagnoses[pointer - 1] ?? [])
}

function lineFrom(
  line: ServiceLine,
  index: number,
  claim: Claim,
  diagnoses: readonly string[],
  say: Say,
): InvoiceLine {
  const units = line.units ?? 1
  const dates = dateOf(line.dates, '472')
  const startedOn = dayOf(dates?.from)
  const unitCostCents = Math.round(line.chargeCents / units)
  if (unitCostCents * units !== line.chargeCents) say('claim/unit-cost-computed', { line: index + 1 })
  return {
    procedure: line.procedure?.code ?? '',
    modifiers: line.procedure?.modifiers ?? [],
    startedOn,
    endedOn: dayOf(dates?.to) || startedOn,
    serviceName: line.procedure?.description ?? '',
    units,
    placeOfService: line.placeOfService ?? (claim.batch.kind === '837P' ? claim.placeOfService : ''),
    diagnoses: diagnoses.slice(0, 10),
    unitCostCents,
    chargeCents: line.chargeCents,
  }
}

function dayOf(text: string | undefined): Day | '' {
  return readDay(text ?? '') ?? ''
}
