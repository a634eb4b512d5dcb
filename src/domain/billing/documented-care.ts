/** A month's documented care as the beginning of invoices: each service once, coded by the guidance of its day. */
import { type Day, usDay } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { writeCents } from '#base/money.ts'
import type { Service } from '#guidance/define.ts'
import type { Said } from '../casework/entry.ts'
import { type ServiceLine, serviceLineOf } from '../casework/service-line.ts'
import type { Facts } from '../exchange/records.ts'
import { type Billable, unitCostCents } from './billable.ts'
import type { DraftInvoice, DraftLine } from './draft.ts'
import type { KnownMember } from './known-member.ts'

export type DocumentedService = {
  /** The first entry of it. */
  readonly id: Id
  readonly memberId: Id
  /** Null where nobody knows it yet. */
  readonly cin: string | null
  readonly kind: 'encounter' | 'outreach'
  readonly on: Day
  readonly said: Said
}

export const notBilledReasons = ['no-cin', 'no-code', 'not-agreed', 'too-many'] as const

export type NotBilled = {
  readonly entryId: Id
  readonly memberId: Id
  readonly on: Day
  readonly kind: DocumentedService['kind']
  readonly why: (typeof notBilledReasons)[number]
}

export type CareAsked = {
  readonly care: readonly DocumentedService[]
  readonly servicesOn: (day: Day) => readonly Service[]
  readonly billables: readonly Billable[]
  /** Members as the plan tells of them, by CIN. */
  readonly known: ReadonlyMap<string, KnownMember>
  /** What the last invoice named as a member's diagnoses, by CIN. */
  readonly diagnoses: ReadonlyMap<string, readonly string[]>
  /** Elements of an invoice; a plan's file says more of a member. */
  readonly ofInvoice: ReadonlySet<string>
  readonly mostLines: number
  readonly today: Day
  readonly newId: () => string
}

export type CareBilled = {
  readonly invoices: readonly DraftInvoice[]
  readonly notBilled: readonly NotBilled[]
}

type Coded = DocumentedService & {
  readonly cin: string
  readonly line: ServiceLine
  readonly billable: Billable
}

/**
 * One invoice for each member. What was given on one day under one code is one line, with all its units: two lines of
 * the same would be the same service twice to a plan, and to the State.
 */
export function invoicesOfCare(asked: CareAsked): CareBilled {
  const notBilled: NotBilled[] = []
  const coded: Coded[] = []
  for (const service of asked.care) {
    const result = codedService(service, asked)
    if (typeof result === 'string') notBilled.push(leftOut(service, result))
    else coded.push(result)
  }
  const lines = groupedBy(coded, each =>
    JSON.stringify([each.cin, each.on, each.line.procedure, each.line.modifiers]),
  )
  const taken = [...lines.values()].slice(0, asked.mostLines)
  for (const rest of [...lines.values()].slice(asked.mostLines))
    notBilled.push(...rest.map(service => leftOut(service, 'too-many')))
  const byMember = groupedBy(taken, ([first]) => first?.cin ?? '')
  return {
    invoices: [...byMember].map(([cin, own]) => invoiceOf(cin, own, asked)),
    notBilled,
  }
}

function leftOut({ id, memberId, on, kind }: DocumentedService, why: NotBilled['why']): NotBilled {
  return { entryId: id, memberId, on, kind, why }
}

function codedService(
  service: DocumentedService,
  { servicesOn, billables }: CareAsked,
): Coded | NotBilled['why'] {
  const { cin, kind, said, on } = service
  if (cin === null) return 'no-cin'
  const line = serviceLineOf(kind, said, servicesOn(on))
  if (line === null) return 'no-code'
  const billable = billables.find(
    each =>
      each.procedure === line.procedure &&
      each.modifiers.length === line.modifiers.length &&
      each.modifiers.every(modifier => line.modifiers.includes(modifier)) &&
      each.from <= on &&
      (each.to === null || on <= each.to),
  )
  return billable === undefined ? 'not-agreed' : { ...service, cin, line, billable }
}

function invoiceOf(cin: string, lines: readonly (readonly Coded[])[], asked: CareAsked): DraftInvoice {
  const member = asked.known.get(cin)
  const facts: Facts = Object.fromEntries(
    Object.entries(member?.facts ?? {}).filter(
      ([key]) => asked.ofInvoice.has(key.replace(/#\d+$/, '')) && key !== 'authorizationNumber',
    ),
  )
  const diagnoses = asked.diagnoses.get(cin) ?? member?.authorizations.flatMap(each => each.diagnoses) ?? []
  const drafted = lines.flatMap(own => lineOf(own, diagnoses, asked.newId))
  const sum = drafted.reduce((all, { cents }) => all + (cents ?? 0), 0)
  return {
    id: asked.newId(),
    corrects: false,
    facts: {
      ...facts,
      memberCin: cin,
      invoiceDate: usDay(asked.today),
      ...(drafted.every(({ cents }) => cents !== null) && { invoiceAmount: writeCents(sum) }),
    },
    lines: drafted.map(({ line }) => line),
    notes: member === undefined ? [{ code: 'member-not-told', values: {} }] : [],
  }
}

function lineOf(
  given: readonly Coded[],
  diagnoses: readonly string[],
  newId: () => string,
): readonly { readonly line: DraftLine; readonly cents: number | null }[] {
  const [first] = given
  if (first === undefined) return []
  const { line, billable, on } = first
  const units = given.reduce((sum, each) => sum + each.line.units, 0)
  const unit = unitCostCents(billable)
  const place = given.map(({ said }) => said.place ?? '').find(code => code !== '') ?? ''
  return [
    {
      cents: unit === null ? null : unit * units,
      line: {
        id: newId(),
        from: given.map(({ id }) => id),
        facts: {
          procedureCode: line.procedure,
          ...numbered('procedureCodeModifier', line.modifiers),
          serviceName: line.name,
          serviceStartDate: usDay(on),
          serviceEndDate: usDay(on),
          serviceUnitCount: String(units),
          ...(place !== '' && { placeOfService: place }),
          ...numbered('memberDiagnosisCode', [...new Set(diagnoses)].slice(0, 10)),
          ...(unit !== null && {
            serviceUnitCost: writeCents(unit),
            serviceChargeAmount: writeCents(unit * units),
          }),
        },
      },
    },
  ]
}

function numbered(element: string, values: readonly string[]): Facts {
  return Object.fromEntries(values.map((value, at) => [at === 0 ? element : `${element}#${at + 1}`, value]))
}
