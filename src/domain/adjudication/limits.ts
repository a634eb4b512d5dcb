/** How much of a service the State's limits leave to a member, counting what was paid before. */
import { addDays, type Day, dayNumber } from '#base/day.ts'
import { services } from '#guidance/all-services.ts'
import type { Limit, Service } from '#guidance/define.ts'
import { limits } from '#guidance/services/limits.ts'
import type { Authorization } from '../authorizations/authorization.ts'
import { isInForce } from '../calendar/in-force.ts'
import type { ClaimLine } from './claim-line.ts'
import type { Reason } from './decision.ts'
import { type Book, countsAsPaid, type Earlier } from './known.ts'

export type Limited = {
  readonly reasons: readonly Reason[]
  /** Units of the line that a limit leaves; null where none does. */
  readonly units: number | null
  /** Cents that a limit leaves; null where none does. */
  readonly cents: number | null
}

const all: readonly Limit[] = limits
const serviceById = new Map(services.map(service => [service.id, service]))

/** Hours of one unit, by the unit of the code; a day of respite is one of 24 hours. */
const hoursOf: Readonly<Record<string, number>> = { '15 minutes': 0.25, day: 24 }
/** Days of one unit of services that are counted by days; a month as the State's limits count six of them (182). */
const daysOf: Readonly<Record<string, number>> = { day: 1, month: 30 }

/** How much of what the limit counts one unit is; null where the limit does not count units of this service. */
function sizeOfUnit(limit: Limit, service: Service): number | null {
  if (limit.of === 'times') return 1
  if (limit.of === 'meals') return service.unit === 'meal' ? 1 : null
  if (limit.of === 'hours') return limit.per === 'stay' ? null : (hoursOf[service.unit] ?? null)
  if (limit.of === 'days') return daysOf[service.unit] ?? null
  return null
}

function isCounted(limit: Limit, earlier: Earlier, line: ClaimLine, on: Day): boolean {
  const service = serviceById.get(earlier.service)
  if (service === undefined || !countsAsPaid(earlier) || earlier.id === line.id) return false
  if (!limit.services.includes(service.service) || earlier.startedOn === null) return false
  if (limit.per === 'day') return earlier.startedOn === line.startedOn && earlier.endedOn === line.endedOn
  if (limit.per === 'year') return earlier.startedOn.slice(0, 4) === on.slice(0, 4)
  if (limit.per === 'rolling-12-months')
    return earlier.startedOn > addDays(on, -365) && earlier.startedOn <= on
  if (limit.per === 'stay') return isSameStay(earlier, line)
  return true
}

/** Days on end: what ends on the day before, or on the same days. */
function isSameStay({ startedOn, endedOn }: Earlier, line: ClaimLine): boolean {
  if (startedOn === null || endedOn === null || line.startedOn === null || line.endedOn === null) return false
  return endedOn >= addDays(line.startedOn, -90) && startedOn <= addDays(line.endedOn, 1)
}

/** `allowedCents`: what the line would cost, for limits in dollars. */
export function limitsFor(
  line: ClaimLine,
  service: Service | null,
  authorization: Authorization | null,
  book: Book,
  on: Day,
  allowedCents: number,
): Limited {
  const reasons: Reason[] = []
  let units: number | null = null
  let cents: number | null = null
  if (service === null) return { reasons, units, cents }
  const before = book.ofMember(line.cin)
  for (const limit of all) {
    if (!limit.services.includes(service.service) || !isInForce(limit, on)) continue
    const spent = before.filter(each => isCounted(limit, each, line, on))
    const found = leftOf(limit, line, service, authorization, spent, allowedCents)
    if (found === null) continue
    const values = { limit: limit.says.en, limitEs: limit.says.es }
    if (limit.mayBeExceeded === true) {
      reasons.push({ rule: 'limit/exception', values })
      continue
    }
    reasons.push({ rule: found.left <= 0 ? 'limit/reached' : 'limit/exceeded', values })
    if (found.of === 'units') units = Math.min(units ?? found.left, found.left)
    else cents = Math.min(cents ?? found.left, found.left)
  }
  return { reasons, units, cents }
}

/** What is left where that is less than the line asks for; null where the limit has room. */
function leftOf(
  limit: Limit,
  line: ClaimLine,
  service: Service,
  authorization: Authorization | null,
  spent: readonly Earlier[],
  allowedCents: number,
): { readonly of: 'units' | 'cents'; readonly left: number } | null {
  if (limit.of === 'dollars') {
    const left = limit.most * 100 - spent.reduce((sum, each) => sum + each.allowedCents, 0)
    return left < allowedCents ? { of: 'cents', left: Math.max(0, left) } : null
  }
  if (limit.of === 'weeks') {
    const begun = authorization?.from ?? null
    if (begun === null || line.endedOn === null) return null
    return dayNumber(line.endedOn) - dayNumber(begun) >= limit.most * 7 ? { of: 'units', left: 0 } : null
  }
  const size = sizeOfUnit(limit, service)
  if (size === null) return null
  const used = spent.reduce((sum, each) => {
    const other = serviceById.get(each.service)
    return sum + each.unitsApproved * ((other && sizeOfUnit(limit, other)) ?? 0)
  }, 0)
  const days = limit.per === 'day' ? spanOfDays(line) : 1
  const left = Math.floor((limit.most * days - used) / size)
  return left < line.units ? { of: 'units', left: Math.max(0, left) } : null
}

function spanOfDays({ startedOn, endedOn }: ClaimLine): number {
  if (startedOn === null || endedOn === null) return 1
  return Math.max(1, dayNumber(endedOn) - dayNumber(startedOn) + 1)
}
