/** What a service costs by what was agreed: a fee, a schedule, a month, or covered by a monthly payment. */
import type { Day } from '#base/day.ts'
import { services } from '#guidance/all-services.ts'
import type { Service } from '#guidance/define.ts'
import { isInForce } from '../calendar/in-force.ts'
import type { ClaimLine } from './claim-line.ts'
import type { Reason } from './decision.ts'
import { type Book, countsAsPaid, type FeeRate, type KnownProvider } from './known.ts'

/** `member and month`: what a contract calls the unit of a payment for a month, however much was done in it. */
const monthUnit = 'member and month'

const serviceById = new Map(services.map(service => [service.id, service]))

/** How a line is priced. `reason`: why it cannot be, or is not paid by itself. */
export type Price =
  | { readonly way: 'unit'; readonly unitCents: number }
  | { readonly way: 'month'; readonly monthCents: number; readonly isPaid: boolean }
  | { readonly way: 'capitated' }
  | { readonly way: 'none'; readonly reason: Reason }

const none = (rule: string, values?: Readonly<Record<string, string>>): Price => ({
  way: 'none',
  reason: values === undefined ? { rule } : { rule, values },
})

/** The price of a line's service on a day; null where the service is not agreed, which is said elsewhere. */
export function priceOf(
  line: ClaimLine,
  service: Service | null,
  provider: KnownProvider | null,
  rates: readonly FeeRate[],
  book: Book,
  on: Day,
): Price | null {
  const agreed = provider?.billable.find(
    ({ id, from, to }) => id === service?.id && from <= on && (to === null || on <= to),
  )
  if (service === null || agreed === undefined) return null
  const { payment } = agreed
  if (payment === null) return none('price/not-agreed')
  if (payment.way === 'per-member-per-month') return { way: 'capitated' }
  const unitCents = payment.amountCents ?? rateFor(service, payment.feeSchedule, rates, on)
  if (unitCents === null) {
    return payment.feeSchedule === null
      ? none('price/not-agreed')
      : none('price/not-in-schedule', { schedule: payment.feeSchedule })
  }
  if (payment.unit === service.unit) return { way: 'unit', unitCents }
  if (payment.unit === monthUnit || payment.unit === 'month')
    return { way: 'month', monthCents: unitCents, isPaid: isMonthPaid(line, service, book) }
  return none('price/other-unit', { unit: payment.unit })
}

function rateFor(
  service: Service,
  schedule: string | null,
  rates: readonly FeeRate[],
  on: Day,
): number | null {
  const modifiers = [...service.modifiers].sort().join(' ')
  const found = rates.find(
    rate =>
      rate.schedule === schedule &&
      rate.procedure === service.procedure &&
      rate.modifiers.join(' ') === modifiers &&
      isInForce({ since: rate.since, ...(rate.until === null ? {} : { until: rate.until }) }, on),
  )
  return found?.unitCents ?? null
}

/** Another line of the member, the provider and the service has taken the month's payment. */
function isMonthPaid(line: ClaimLine, service: Service, book: Book): boolean {
  const month = line.startedOn?.slice(0, 7)
  return book
    .ofMember(line.cin)
    .some(
      each =>
        each.id !== line.id &&
        countsAsPaid(each) &&
        each.paidCents > 0 &&
        each.providerId === line.providerId &&
        serviceById.get(each.service)?.service === service.service &&
        each.startedOn?.slice(0, 7) === month,
    )
}
