/** Which services may be billed to a plan, from when to when, and at what price: contract and guidance together. */
import type { Day } from '#base/day.ts'
import { services } from '#guidance/all-services.ts'
import type { Party, Service } from '#guidance/define.ts'
import type { Facts } from '../exchange/records.ts'
import type { ContractHistory } from '../network/contract.ts'
import { spansOf } from '../network/contract.ts'
import type { ContractTerms, PaymentTerms } from '../network/terms.ts'

export type Billable = {
  /** Id of the service in the guidance. */
  readonly id: string
  /** A code of `community-supports`, or `ecm`, `ecm-outreach`, `housing-outreach`. */
  readonly service: string
  readonly name: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly unit: string
  /** Days of service on which it may be billed, both included; `to` is null while nothing ends it. */
  readonly from: Day
  readonly to: Day | null
  /** What the contract pays for it; null where it names nothing. */
  readonly payment: Pick<PaymentTerms, 'way' | 'amountCents' | 'unit' | 'feeSchedule'> | null
}

/** Every service that the contracts are for, in the guidance's order. */
export function billableServices(contracts: readonly ContractHistory[], party: Party): readonly Billable[] {
  const all: readonly Service[] = services
  const spans = contracts.flatMap(spansOf)
  return all
    .filter(({ program }) => program === party)
    .flatMap(service =>
      spans.flatMap(({ version: { terms }, from, to }) => {
        const first = from > service.since ? from : service.since
        const last = earlier(to, service.until ?? null)
        return isAgreed(terms, service) && (last === null || first <= last)
          ? [billable(service, terms, first, last)]
          : []
      }),
    )
}

/** The party's services that any contract is for, now or ever. */
export function partiesBilled(contracts: readonly ContractHistory[]): readonly Party[] {
  const terms = contracts.flatMap(spansOf).map(({ version }) => version.terms)
  return [
    ...(terms.some(({ ecm }) => ecm !== null) ? (['ecm'] as const) : []),
    ...(terms.some(({ communitySupports }) => communitySupports.length > 0)
      ? (['community-supports'] as const)
      : []),
  ]
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** ECM with its outreach; the supports agreed; and whatever else the contract itself names a payment for. */
function isAgreed(terms: ContractTerms, { program, service }: Service): boolean {
  if (program === 'ecm') return terms.ecm !== null
  return (
    terms.communitySupports.some(({ support }) => support === service) ||
    terms.payment.some(payment => payment.service === service)
  )
}

function billable(service: Service, terms: ContractTerms, from: Day, to: Day | null): Billable {
  const { id, name, procedure, modifiers, unit } = service
  const payment = paymentFor(terms, service)
  return {
    id,
    service: service.service,
    name,
    procedure,
    modifiers,
    unit,
    from,
    to,
    payment: payment && {
      way: payment.way,
      amountCents: payment.amountCents,
      unit: payment.unit,
      feeSchedule: payment.feeSchedule,
    },
  }
}

/** The payment for exactly this code with these modifiers; else the one for the service as a whole. */
function paymentFor({ payment }: ContractTerms, service: Service): PaymentTerms | null {
  const own = payment.filter(each => each.service === service.service)
  const exact = own.find(
    each => each.procedure === service.procedure && sameWords(each.modifiers, service.modifiers),
  )
  return exact ?? own.find(({ procedure }) => procedure === null) ?? null
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(word => other.includes(word))
}

/**
 * The cost of one unit, where the contract says it: a fee for the unit by which the code counts. What is paid by
 * member and month, or by another unit, says nothing of it.
 */
export function unitCostCents({ unit, payment }: Billable): number | null {
  if (payment?.way !== 'fee-for-service' || payment.unit !== unit) return null
  return payment.amountCents
}

/** The service that a line bills, by its code and modifiers; null where they stand for none. */
export function serviceIn(line: Facts): Service | null {
  const all: readonly Service[] = services
  return all.find(service => isBilledIn(line, service)) ?? null
}

/** True when the line bills that code with just those modifiers. */
export function isBilledIn(line: Facts, service: Pick<Service, 'procedure' | 'modifiers'>): boolean {
  const modifiers = Object.entries(line).flatMap(([key, value]) =>
    /^procedureCodeModifier(?:#\d)?$/.test(key) ? [value] : [],
  )
  return line.procedureCode === service.procedure && sameWords(modifiers, service.modifiers)
}
