/** What a person does to a draft, as pure changes of its content; amounts complete themselves with each. */

import { readUsDay, usDay } from '#base/day.ts'
import { writeCents } from '#base/money.ts'
import { chargeOf, sumOf, typedCents } from '#files/derive/amounts.ts'
import type { Answered } from '../../app/hub.ts'

export type Form = Answered<'billing.see-form'>
export type Field = Form['sections'][number]['fields'][number]
export type Service = Form['services'][number]
export type Seen = Answered<'billing.see-draft'>
export type Content = Seen['content']
export type Invoice = Content['invoices'][number]
export type Line = Invoice['lines'][number]
export type Finding = Seen['check']['findings'][number]
export type Member = Answered<'billing.find-members'>['members'][number]
export type Facts = Readonly<Record<string, string>>

/** Where in a draft a value stands: nowhere named, it is common to all invoices. */
export type Place = { readonly invoice?: string; readonly line?: string }

let made = 0
/** Names what is added on this page; what came from the hub has a name of its own. */
export function newName(): string {
  made++
  return `new-${Date.now().toString(36)}-${made}`
}

/** True for what was added on a page, and so was never sent. */
export function isNew(name: string): boolean {
  return name.startsWith('new-')
}

export function keyOf(element: string, nth: number): string {
  return nth <= 1 ? element : `${element}#${nth}`
}

/** The values of a repeated element, in order, without the blanks after the last one. */
export function several(facts: Facts, element: string, most: number): string[] {
  const values = Array.from({ length: most }, (_, index) => facts[keyOf(element, index + 1)] ?? '')
  const last = values.findLastIndex(value => value !== '')
  return values.slice(0, last + 1)
}

function changeInvoice(content: Content, id: string, change: (invoice: Invoice) => Invoice): Content {
  return {
    ...content,
    invoices: content.invoices.map(invoice => (invoice.id === id ? summed(change(invoice)) : invoice)),
  }
}

function changeLine(content: Content, place: Place, change: (line: Line) => Line): Content {
  return changeInvoice(content, place.invoice ?? '', invoice => ({
    ...invoice,
    lines: invoice.lines.map(line => (line.id === place.line ? charged(change(line)) : line)),
  }))
}

function charged(line: Line): Line {
  const { serviceUnitCount = '', serviceUnitCost = '' } = line.facts
  return {
    ...line,
    facts: { ...line.facts, serviceChargeAmount: chargeOf(serviceUnitCount, serviceUnitCost) },
  }
}

function summed(invoice: Invoice): Invoice {
  const invoiceAmount = sumOf(invoice.lines.map(({ facts }) => facts.serviceChargeAmount ?? ''))
  return { ...invoice, facts: { ...invoice.facts, invoiceAmount } }
}

/** Puts a value where it stands. The last day follows the first as long as nobody has set another. */
export function withValue(content: Content, place: Place, key: string, value: string): Content {
  if (place.invoice === undefined) return { ...content, facts: { ...content.facts, [key]: value } }
  if (place.line === undefined)
    return changeInvoice(content, place.invoice, invoice => ({
      ...invoice,
      facts: { ...invoice.facts, [key]: value },
    }))
  return changeLine(content, place, line => {
    const { serviceStartDate = '', serviceEndDate = '' } = line.facts
    const follows =
      key === 'serviceStartDate' && (serviceEndDate === '' || serviceEndDate === serviceStartDate)
    return {
      ...line,
      facts: { ...line.facts, [key]: value, ...(follows && { serviceEndDate: value }) },
    }
  })
}

/** An amount as it is written, once somebody has left its field. */
export function writtenAmount(value: string): string {
  const cents = typedCents(value)
  return cents === null ? value.trim() : writeCents(cents)
}

/** The service of a line: its code, modifiers and name, and what a unit costs where that is known. */
export function withService(content: Content, place: Place, service: Service | null): Content {
  return changeLine(content, place, line => ({
    ...line,
    facts: { ...line.facts, ...factsOfService(service, lastCost(content, service)) },
  }))
}

const mostModifiers = 4

function factsOfService(service: Service | null, lastCost: string | null): Record<string, string> {
  const modifiers = Array.from({ length: mostModifiers }, (_, index) => [
    keyOf('procedureCodeModifier', index + 1),
    service?.modifiers[index] ?? '',
  ])
  const cost = service?.unitCost ?? lastCost
  return {
    ...Object.fromEntries(modifiers),
    procedureCode: service?.procedure ?? '',
    serviceName: service?.name ?? '',
    ...(cost !== null && { serviceUnitCost: cost }),
  }
}

/** What a unit of the service cost on the line above that has it, as in the template. */
function lastCost(content: Content, service: Service | null): string | null {
  if (service === null) return null
  const lines = content.invoices.flatMap(({ lines: all }) => all)
  const last = lines.findLast(
    ({ facts }) => isBilledIn(facts, service) && (facts.serviceUnitCost ?? '') !== '',
  )
  return last?.facts.serviceUnitCost ?? null
}

export function isBilledIn(facts: Facts, service: Pick<Service, 'procedure' | 'modifiers'>): boolean {
  const modifiers = several(facts, 'procedureCodeModifier', mostModifiers).filter(value => value !== '')
  return (
    facts.procedureCode === service.procedure &&
    modifiers.toSorted().join() === service.modifiers.toSorted().join()
  )
}

/** The services that contract and guidance allow on a day (MM/DD/YYYY; else the form's first day). */
export function servicesOn(form: Form, day: string): readonly Service[] {
  const on = readUsDay(day) ?? form.firstDay
  return form.services.filter(({ from, to }) => from <= on && (to === null || on <= to))
}

/** The list with an invoice for nobody yet. */
export function withInvoice(content: Content, invoice: Invoice): Content {
  return { ...content, invoices: [...content.invoices, invoice] }
}

export function emptyInvoice(form: Form): Invoice {
  const today = readUsDay(form.today) ?? form.today
  return {
    id: newName(),
    corrects: false,
    facts: { invoiceDate: usDay(today as `${number}-${number}-${number}`) },
    lines: [{ id: newName(), facts: {} }],
    notes: [],
  }
}

export function withoutInvoice(content: Content, id: string): Content {
  return { ...content, invoices: content.invoices.filter(invoice => invoice.id !== id) }
}

/** Fills the member's block; what the plan does not say stays. */
export function withMember(content: Content, invoice: string, member: Member): Content {
  const only = member.authorizations.length === 1 ? member.authorizations[0]?.number : undefined
  const diagnoses = member.authorizations.flatMap(each => each.diagnoses)
  return changeInvoice(content, invoice, each => ({
    ...each,
    facts: { ...each.facts, ...member.facts, ...(only && { authorizationNumber: only }) },
    lines: each.lines.map(line =>
      diagnoses.length > 0 && several(line.facts, 'memberDiagnosisCode', 10).length === 0
        ? { ...line, facts: { ...line.facts, ...numbered('memberDiagnosisCode', diagnoses) } }
        : line,
    ),
  }))
}

function numbered(element: string, values: readonly string[]): Facts {
  return Object.fromEntries(
    [...new Set(values)].slice(0, 10).map((value, at) => [keyOf(element, at + 1), value]),
  )
}

/** What a new service takes from the one before: day, place and diagnoses stay the same on most days. */
const carried = /^(serviceStartDate|serviceEndDate|placeOfService|memberDiagnosisCode)(#\d+)?$/

export function withLine(content: Content, invoice: string, like: Line | null, whole: boolean): Content {
  const facts = Object.fromEntries(
    Object.entries(like?.facts ?? {}).filter(([key]) => whole || carried.test(key)),
  )
  return changeInvoice(content, invoice, each => ({
    ...each,
    lines: [...each.lines, { id: newName(), facts }],
  }))
}

export function withoutLine(content: Content, place: Place): Content {
  return changeInvoice(content, place.invoice ?? '', invoice => ({
    ...invoice,
    lines: invoice.lines.filter(({ id }) => id !== place.line),
  }))
}

/** The same service for many members: each gets it on the invoice that the draft has for them, or on a new one. */
export function withServiceForAll(
  content: Content,
  form: Form,
  members: readonly Member[],
  facts: Facts,
): Content {
  return members.reduce((so, member) => {
    const there = so.invoices.find(({ facts: own, corrects }) => own.memberCin === member.cin && !corrects)
    const line = charged({ id: newName(), facts: { ...facts } })
    if (there)
      return changeInvoice(so, there.id, invoice => ({
        ...invoice,
        // An invoice that was only begun has one empty service.
        lines: [...invoice.lines.filter(({ facts: own }) => Object.values(own).some(Boolean)), line],
      }))
    const fresh = { ...emptyInvoice(form), lines: [line] }
    return withMember(withInvoice(so, summed(fresh)), fresh.id, member)
  }, content)
}

/** Numbers that the hub gave, where none stands yet. */
export function withNumbersGiven(content: Content, numbers: Readonly<Record<string, string>>): Content {
  if (Object.keys(numbers).length === 0) return content
  return {
    ...content,
    invoices: content.invoices.map(invoice =>
      (invoice.facts.invoiceNumber ?? '') === '' && numbers[invoice.id] !== undefined
        ? { ...invoice, facts: { ...invoice.facts, invoiceNumber: numbers[invoice.id] ?? '' } }
        : invoice,
    ),
  }
}

/** Names a field on the page, so that a list of findings can lead to it. */
export function idOf(place: Place, key: string): string {
  return ['f', place.invoice, place.line, key]
    .filter(part => part !== undefined)
    .join('-')
    .replace('#', '_')
}

/** The whole amount of the draft in cents. */
export function totalCents({ invoices }: Content): number {
  return invoices.reduce((sum, { facts }) => sum + (typedCents(facts.invoiceAmount ?? '') ?? 0), 0)
}

export function memberName({ facts }: Pick<Invoice, 'facts'>): string {
  return [facts.memberFirstName, facts.memberLastName].filter(Boolean).join(' ')
}
