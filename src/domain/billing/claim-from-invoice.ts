/**
 * An invoice as a claim: 837P or 837I, from a provider to a plan. Every default is the guidance's, by its
 * name.
 */
import type { Day } from '#base/day.ts'
import type {
  BillingProvider,
  Claim,
  ClaimBatch,
  ServiceLine,
  Subscriber,
} from '#formats/x12/values/claim.ts'
import type { DateValue, HealthCode, Party } from '#formats/x12/values/parts.ts'
import type { ClaimDefaultId } from '#guidance/claims/claim-defaults.ts'
import { claimDefaults } from '#guidance/claims/claim-defaults.ts'
import { withClaimLetters } from './claim-letters.ts'
import type { ClaimNote } from './claim-notes.ts'
import { claimNote } from './claim-notes.ts'
import type { Invoice, InvoiceLine, InvoiceProvider } from './invoice.ts'

/** What an invoice does not say and the partners have agreed. */
export type ClaimSetting = {
  readonly kind: '837P' | '837I'
  /** BHT: `CH` a claim, `RP` an encounter. */
  readonly use: 'CH' | 'RP'
  readonly submitter: {
    readonly name: string
    readonly id: string
    readonly contact: string
    readonly phone: string
  }
  readonly receiver: { readonly name: string; readonly id: string }
  /** BHT03, unique for the submitter. */
  readonly batchReference: string
  readonly madeOn: Day
  /** HHMM. */
  readonly madeAt: string
  /** Defaults of the guidance that the partners have agreed to write otherwise. */
  readonly instead?: { readonly [id: string]: string }
  /** CIN → M, F or U, where the plan has said so. */
  readonly genders?: ReadonlyMap<string, string>
  /** Billing NPI → taxonomy code. */
  readonly taxonomies?: ReadonlyMap<string, string>
}

/** What a claim does to the one before under its number (CLM05-3), and the plan's own number for that (REF*F8). */
export type ClaimOrder = {
  readonly frequency: '1' | '7' | '8'
  /** '' where the plan has not told it, and of an original. */
  readonly payerNumber: string
}

export type ClaimOutcome = { readonly claim: Claim | null; readonly notes: readonly ClaimNote[] }

const mostLines = { '837P': 50, '837I': 999 } as const
const mostDiagnoses = 12
const mostPointers = 4

/** The value of a default, as the partners agreed or as the guidance has it. */
export function defaultOf(id: ClaimDefaultId, setting: Pick<ClaimSetting, 'instead'>): string {
  return setting.instead?.[id] ?? claimDefaults.find(entry => entry.id === id)?.value ?? ''
}

/** BHT and 1000A/B: one object for all claims of a file, so that they share a set. */
export function batchOf(setting: ClaimSetting): ClaimBatch {
  const { submitter, receiver } = setting
  return {
    kind: setting.kind,
    setControlNumber: '0001',
    version: setting.kind === '837P' ? '005010X222A1' : '005010X223A2',
    purpose: '00',
    reference: setting.batchReference,
    madeOn: setting.madeOn,
    madeAt: setting.madeAt,
    use: setting.use,
    submitter: {
      role: '41',
      kind: 'organization',
      name: submitter.name,
      idQualifier: '46',
      id: submitter.id,
      contacts: [{ role: 'IC', name: submitter.contact, numbers: [{ kind: 'TE', number: submitter.phone }] }],
    },
    receiver: { role: '40', kind: 'organization', name: receiver.name, idQualifier: '46', id: receiver.id },
  }
}

/**
 * The invoice as a claim of the batch; null with the reasons when it cannot be one. What a claim cannot carry
 * is named in the notes, never dropped in silence.
 */
export function claimFrom(
  given: Invoice,
  batch: ClaimBatch,
  setting: ClaimSetting,
  order?: ClaimOrder,
): ClaimOutcome {
  const { invoice, changes } = withClaimLetters(given)
  const notes: ClaimNote[] = []
  const say = (...[code, values]: [ClaimNote['code'], Parameters<typeof claimNote>[2]?]): void => {
    notes.push(claimNote(code, invoice.number, values))
  }
  const diagnoses = [...new Set(invoice.lines.flatMap(line => line.diagnoses))]
  const most = mostLines[setting.kind]
  if (diagnoses.length > mostDiagnoses) say('claim/too-many-diagnoses', { count: diagnoses.length })
  if (invoice.lines.length > most) say('claim/too-many-lines', { count: invoice.lines.length, most })
  if (isBox(invoice.billing.address)) say('claim/post-office-box', { address: invoice.billing.address })
  const attending = setting.kind === '837I' ? attendingOf(invoice) : null
  if (setting.kind === '837I' && attending === null) say('claim/attending-provider-missing')
  if (notes.length > 0) return { claim: null, notes }

  for (const change of changes) say('claim/letters-changed', change)
  sayNotCarried(invoice, say)
  if (setting.kind === '837I') say('claim/not-carried', { element: 'Place of Service (POS)' })
  const places = invoice.lines.map(line => line.placeOfService)
  const claimPlace = mostFrequent(places)
  const lines = invoice.lines.map((line, index) =>
    lineFrom(line, index, invoice, { diagnoses, claimPlace, setting, say }),
  )
  const isProfessional = setting.kind === '837P'
  const claim: Claim = {
    batch,
    billingProvider: billingFrom(invoice.billing, setting),
    subscriber: subscriberFrom(invoice, setting, say),
    number: invoice.number,
    chargeCents: invoice.amountCents,
    placeOfService: isProfessional ? claimPlace : defaultOf('facilityType', setting),
    facilityQualifier: isProfessional ? 'B' : 'A',
    frequency: order?.frequency ?? defaultOf('frequency', setting),
    ...(isProfessional ? { signatureOnFile: defaultOf('signatureOnFile', setting) } : {}),
    acceptsAssignment: defaultOf('acceptsAssignment', setting),
    assignsBenefits: defaultOf('assignsBenefits', setting),
    releasesInformation: defaultOf('releasesInformation', setting),
    ...(isProfessional ? {} : institutional(invoice, setting)),
    references: [
      ...reference('G1', invoice.authorizationNumber),
      ...reference('F8', order?.payerNumber ?? ''),
      ...reference('D9', invoice.controlNumber),
      ...reference('EA', invoice.member.medicalRecordNumber),
    ],
    codes: codesOf(diagnoses, setting.kind),
    parties: [...(attending ? [attending] : []), ...renderingParties(invoice, setting)],
    lines,
  }
  return { claim, notes }
}

type Say = (code: ClaimNote['code'], values?: Parameters<typeof claimNote>[2]) => void

function isBox(address: string): boolean {
  return /\bp\.?\s*o\.?\s*box\b|\bpost office box\b/i.test(address)
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

function reference(qualifier: string, value: string): { qualifier: string; value: string }[] {
  return value === '' ? [] : [{ qualifier, value }]
}

/** Elements of the invoice for which 5010 has no place (dhcs-facts 7.2). */
function sayNotCarried(invoice: Invoice, say: Say): void {
  const { rendering, billing } = invoice
  if (rendering.tin !== '')
    say('claim/not-carried', { element: 'Rendering Provider Tax Identification Number (TIN)' })
  if (rendering.phone !== '' && rendering.phone !== billing.phone) {
    say('claim/not-carried', { element: 'Rendering Provider Phone Number' })
  }
  if (invoice.invoicedOn !== '') say('claim/not-carried', { element: 'Invoice Date (MM/DD/YYYY)' })
}

/** Nine digits of ZIP for a provider. */
function providerZip(zip: string, setting: ClaimSetting): string {
  const digits = zip.replaceAll('-', '')
  return digits.length === 5 ? digits + defaultOf('zipFiller', setting) : digits
}

function providerAddress(provider: InvoiceProvider, setting: ClaimSetting): NonNullable<Party['address']> {
  const { address, city, state, zip } = provider
  return { line1: address, city, state, zip: providerZip(zip, setting) }
}

/** A person who practises alone has a first and a last name, and the organization's name is theirs. */
function isPerson(provider: InvoiceProvider): boolean {
  return provider.firstName !== '' && provider.lastName !== ''
}

function named(provider: InvoiceProvider): Pick<Party, 'kind' | 'name' | 'firstName'> {
  return isPerson(provider)
    ? { kind: 'person', name: provider.lastName, firstName: provider.firstName }
    : { kind: 'organization', name: provider.name }
}

function billingFrom(provider: InvoiceProvider, setting: ClaimSetting): BillingProvider {
  const taxonomy = setting.taxonomies?.get(provider.npi)
  const isInstitution = setting.kind === '837I'
  return {
    role: '85',
    ...(isInstitution ? { kind: 'organization' as const, name: provider.name } : named(provider)),
    idQualifier: 'XX',
    id: provider.npi,
    address: providerAddress(provider, setting),
    references: [{ qualifier: 'EI', value: provider.tin }],
    // A claim may come without anybody to call (PER is situational); what we tell of it then has nobody either.
    ...(provider.phone === ''
      ? {}
      : {
          contacts: [{ role: 'IC', name: provider.name, numbers: [{ kind: 'TE', number: provider.phone }] }],
        }),
    ...(taxonomy ? { taxonomy: { role: 'BI', code: taxonomy } } : {}),
  }
}

function subscriberFrom(invoice: Invoice, setting: ClaimSetting, say: Say): Subscriber {
  const { member, billing } = invoice
  const isWithoutHome = member.address === '' || /^homeless$/i.test(member.address)
  if (isWithoutHome || member.city === '' || member.zip === '') say('claim/home-address-filled-in')
  const gender = setting.genders?.get(member.cin) ?? defaultOf('gender', setting)
  return {
    coverage: {
      sequence: defaultOf('coverageSequence', setting),
      relationship: '18',
      filingIndicator: defaultOf('filingIndicator', setting),
    },
    subscriber: {
      role: 'IL',
      kind: 'person',
      name: member.lastName,
      firstName: member.firstName,
      idQualifier: 'MI',
      id: member.cin,
      address: {
        line1: isWithoutHome ? 'HOMELESS' : member.address,
        city: member.city || billing.city,
        state: defaultOf('memberState', setting),
        zip: (member.zip || billing.zip).replaceAll('-', ''),
      },
      ...(member.birthDate === '' ? {} : { birthDate: member.birthDate, gender }),
    },
    payer: {
      role: 'PR',
      kind: 'organization',
      name: invoice.payerName,
      idQualifier: 'PI',
      id: invoice.payerIdentifier,
    },
  }
}

/** One HI for professional claims; institutional ones part the principal diagnosis from the others. */
function codesOf(diagnoses: readonly string[], kind: '837P' | '837I'): HealthCode[][] {
  const codes = diagnoses.map((code, index) => ({
    qualifier: index === 0 ? 'ABK' : 'ABF',
    code: code.replace('.', ''),
  }))
  return kind === '837P' || codes.length < 2 ? [codes] : [codes.slice(0, 1), codes.slice(1)]
}

function isSameProvider(one: InvoiceProvider, other: InvoiceProvider): boolean {
  if (one.npi !== '' && other.npi !== '') return one.npi === other.npi
  return one.name === other.name && one.firstName === other.firstName && one.lastName === other.lastName
}

function isSamePlace(one: InvoiceProvider, other: InvoiceProvider): boolean {
  return one.address === other.address && one.city === other.city && one.zip === other.zip
}

/** 2310B when somebody else than the biller gave the service, 2310C (2310E) when it was given elsewhere. */
function renderingParties(invoice: Invoice, setting: ClaimSetting): Party[] {
  const { billing, rendering } = invoice
  const parties: Party[] = []
  if (rendering.name !== '' && !isSameProvider(billing, rendering)) {
    parties.push({
      role: '82',
      ...named(rendering),
      ...(rendering.npi === '' ? {} : { idQualifier: 'XX', id: rendering.npi }),
    })
  }
  if (rendering.address !== '' && !isSamePlace(billing, rendering)) {
    parties.push({
      role: '77',
      kind: 'organization',
      name: rendering.name,
      address: providerAddress(rendering, setting),
    })
  }
  return parties
}

/** 837I asks for the person who attends: the rendering provider's, else the billing provider's own name. */
function attendingOf({ billing, rendering }: Invoice): Party | null {
  const person = [rendering, billing].find(provider => isPerson(provider) && provider.npi !== '')
  return person
    ? {
        role: '71',
        kind: 'person',
        name: person.lastName,
        firstName: person.firstName,
        idQualifier: 'XX',
        id: person.npi,
      }
    : null
}

/** Statement dates and admission of an institutional claim. */
function institutional(invoice: Invoice, setting: ClaimSetting): Pick<Claim, 'dates' | 'admission'> {
  const first = invoice.lines.map(line => line.startedOn).sort()[0] ?? ''
  const last =
    invoice.lines
      .map(line => line.endedOn)
      .sort()
      .at(-1) ?? ''
  return {
    dates: [{ qualifier: '434', from: first, to: last }],
    admission: {
      type: defaultOf('admissionType', setting),
      source: defaultOf('admissionSource', setting),
      patientStatus: defaultOf('patientStatus', setting),
    },
  }
}

type LineSetting = {
  readonly diagnoses: readonly string[]
  readonly claimPlace: string
  readonly setting: ClaimSetting
  readonly say: Say
}

function lineFrom(line: InvoiceLine, index: number, invoice: Invoice, about: LineSetting): ServiceLine {
  const number = index + 1
  const { diagnoses, claimPlace, setting, say } = about
  const isProfessional = setting.kind === '837P'
  const isShared = invoice.lines.every(other => other.diagnoses.join() === line.diagnoses.join())
  if (isProfessional && line.diagnoses.length > mostPointers && !isShared) {
    say('claim/diagnoses-beyond-four', { line: number, count: line.diagnoses.length })
  }
  return {
    number,
    procedure: {
      qualifier: 'HC',
      code: line.procedure,
      ...(line.modifiers.length > 0 ? { modifiers: line.modifiers } : {}),
      ...(line.serviceName === '' ? {} : { description: line.serviceName }),
    },
    ...(isProfessional ? {} : { revenueCode: defaultOf('revenueCode', setting) }),
    chargeCents: line.chargeCents,
    unit: 'UN',
    units: line.units,
    ...(isProfessional && line.placeOfService !== claimPlace ? { placeOfService: line.placeOfService } : {}),
    ...(isProfessional
      ? { diagnosisPointers: line.diagnoses.slice(0, mostPointers).map(code => diagnoses.indexOf(code) + 1) }
      : {}),
    dates: [serviceDates(line)],
    references: [{ qualifier: '6R', value: `${invoice.number}${String(number).padStart(3, '0')}` }],
  }
}

function serviceDates({ startedOn, endedOn }: InvoiceLine): DateValue {
  return startedOn === endedOn || endedOn === ''
    ? { qualifier: '472', from: startedOn }
    : { qualifier: '472', from: startedOn, to: endedOn }
}
