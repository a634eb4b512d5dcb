/** An invoice as the guidance has it: one provider, one member, many service lines; made of checked rows. */
import type { Day } from '#base/day.ts'
import { readUsDay, usDay } from '#base/day.ts'
import { readCents, writeCents } from '#base/money.ts'

/** The guidance's file of which each row is a line of an invoice. */
export const invoiceFile = 'billing/invoice'

/**
 * A checked row: values in the guidance's own writing by the element's key (`memberDiagnosisCode#2`); no
 * blanks.
 */
export type InvoiceRow = { readonly [key: string]: string }

/** A provider as Table 1 has it, billing or rendering. */
export type InvoiceProvider = {
  readonly npi: string
  readonly tin: string
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly zip: string
}

/** Table 2. */
export type InvoiceMember = {
  readonly cin: string
  readonly medicalRecordNumber: string
  readonly firstName: string
  readonly lastName: string
  readonly isHomeless: boolean
  readonly address: string
  readonly city: string
  readonly zip: string
  readonly birthDate: Day | ''
}

/** One service of Table 3. */
export type InvoiceLine = {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly startedOn: Day | ''
  readonly endedOn: Day | ''
  readonly serviceName: string
  readonly units: number
  readonly placeOfService: string
  readonly diagnoses: readonly string[]
  readonly unitCostCents: number
  readonly chargeCents: number
}

export type Invoice = {
  readonly billing: InvoiceProvider
  readonly rendering: InvoiceProvider
  readonly member: InvoiceMember
  readonly payerIdentifier: string
  readonly payerName: string
  readonly amountCents: number
  readonly invoicedOn: Day | ''
  readonly number: string
  readonly controlNumber: string
  readonly authorizationNumber: string
  readonly lines: readonly InvoiceLine[]
}

const mostModifiers = 4
const mostDiagnoses = 10

/**
 * Rows into invoices, in the order in which each began. Rows of one invoice (provider and number) may stand
 * apart. All rows are in memory: a file of a hundred thousand lines takes some hundred megabytes.
 */
export function invoicesOf(rows: Iterable<InvoiceRow>): Invoice[] {
  const byNumber = new Map<string, InvoiceRow[]>()
  for (const row of rows) {
    const key = `${row.billingProviderNpi ?? ''} ${row.invoiceNumber ?? ''} ${row.memberCin ?? ''}`
    const others = byNumber.get(key)
    if (others) others.push(row)
    else byNumber.set(key, [row])
  }
  return [...byNumber.values()].map(invoiceOf)
}

function invoiceOf(rows: readonly InvoiceRow[]): Invoice {
  const first = rows[0] ?? {}
  return {
    billing: providerOf(first, 'billing'),
    rendering: providerOf(first, 'rendering'),
    member: {
      cin: first.memberCin ?? '',
      medicalRecordNumber: first.medicalRecordNumber ?? '',
      firstName: first.memberFirstName ?? '',
      lastName: first.memberLastName ?? '',
      isHomeless: first.memberHomelessnessIndicator === '1',
      address: first.memberResidentialAddress ?? '',
      city: first.memberResidentialCity ?? '',
      zip: first.memberResidentialZip ?? '',
      birthDate: dayOf(first.memberDateOfBirth),
    },
    payerIdentifier: first.primaryPayerIdentifier ?? '',
    payerName: first.payerName ?? '',
    amountCents: centsOf(first.invoiceAmount),
    invoicedOn: dayOf(first.invoiceDate),
    number: first.invoiceNumber ?? '',
    controlNumber: first.controlNumber ?? '',
    authorizationNumber: first.authorizationNumber ?? '',
    lines: rows.map(lineOf),
  }
}

function providerOf(row: InvoiceRow, role: 'billing' | 'rendering'): InvoiceProvider {
  const value = (name: string): string => row[`${role}Provider${name}`] ?? ''
  return {
    npi: value('Npi'),
    tin: value('Tin'),
    name: value('Name'),
    firstName: value('FirstName'),
    lastName: value('LastName'),
    phone: value('PhoneNumber'),
    address: value('Address'),
    city: value('City'),
    state: value('State'),
    zip: value('Zip'),
  }
}

function lineOf(row: InvoiceRow): InvoiceLine {
  return {
    procedure: row.procedureCode ?? '',
    modifiers: several(row, 'procedureCodeModifier', mostModifiers),
    startedOn: dayOf(row.serviceStartDate),
    endedOn: dayOf(row.serviceEndDate),
    serviceName: row.serviceName ?? '',
    units: Number(row.serviceUnitCount ?? 0),
    placeOfService: row.placeOfService ?? '',
    diagnoses: several(row, 'memberDiagnosisCode', mostDiagnoses),
    unitCostCents: centsOf(row.serviceUnitCost),
    chargeCents: centsOf(row.serviceChargeAmount),
  }
}

/** Invoices back into rows, one for each line; blanks are left out. */
export function rowsOf(invoice: Invoice): InvoiceRow[] {
  const head: { [key: string]: string } = {
    ...providerRow(invoice.billing, 'billing'),
    ...providerRow(invoice.rendering, 'rendering'),
    memberCin: invoice.member.cin,
    medicalRecordNumber: invoice.member.medicalRecordNumber,
    memberFirstName: invoice.member.firstName,
    memberLastName: invoice.member.lastName,
    memberHomelessnessIndicator: invoice.member.isHomeless ? '1' : '',
    memberResidentialAddress: invoice.member.address,
    memberResidentialCity: invoice.member.city,
    memberResidentialZip: invoice.member.zip,
    memberDateOfBirth: writtenDay(invoice.member.birthDate),
    primaryPayerIdentifier: invoice.payerIdentifier,
    payerName: invoice.payerName,
    invoiceAmount: writeCents(invoice.amountCents),
    invoiceDate: writtenDay(invoice.invoicedOn),
    invoiceNumber: invoice.number,
    controlNumber: invoice.controlNumber,
    authorizationNumber: invoice.authorizationNumber,
  }
  return invoice.lines.map(line => withoutBlanks({ ...head, ...lineRow(line) }))
}

function providerRow(provider: InvoiceProvider, role: 'billing' | 'rendering'): InvoiceRow {
  const key = (name: string): string => `${role}Provider${name}`
  return {
    [key('Npi')]: provider.npi,
    [key('Tin')]: provider.tin,
    [key('Name')]: provider.name,
    [key('FirstName')]: provider.firstName,
    [key('LastName')]: provider.lastName,
    [key('PhoneNumber')]: provider.phone,
    [key('Address')]: provider.address,
    [key('City')]: provider.city,
    [key('State')]: provider.state,
    [key('Zip')]: provider.zip,
  }
}

function lineRow(line: InvoiceLine): InvoiceRow {
  return {
    procedureCode: line.procedure,
    ...numbered('procedureCodeModifier', line.modifiers),
    serviceStartDate: writtenDay(line.startedOn),
    serviceEndDate: writtenDay(line.endedOn),
    serviceName: line.serviceName,
    serviceUnitCount: String(line.units),
    placeOfService: line.placeOfService,
    ...numbered('memberDiagnosisCode', line.diagnoses),
    serviceUnitCost: writeCents(line.unitCostCents),
    serviceChargeAmount: writeCents(line.chargeCents),
  }
}

function several(row: InvoiceRow, key: string, most: number): string[] {
  return Array.from({ length: most }, (_, index) => row[numberedKey(key, index)] ?? '').filter(
    value => value !== '',
  )
}

function numbered(key: string, values: readonly string[]): InvoiceRow {
  return Object.fromEntries(values.map((value, index) => [numberedKey(key, index), value]))
}

function numberedKey(key: string, index: number): string {
  return index === 0 ? key : `${key}#${index + 1}`
}

function withoutBlanks(row: InvoiceRow): InvoiceRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
}

function dayOf(text: string | undefined): Day | '' {
  return readUsDay(text ?? '') ?? ''
}

function writtenDay(day: Day | ''): string {
  return day === '' ? '' : usDay(day)
}

function centsOf(text: string | undefined): number {
  return readCents(text ?? '') ?? 0
}
