/** What narrows a dashboard as it stands in its address: ids and codes, nobody’s name. */
import { addDays, addMonths, type Day, readDay } from '#base/day.ts'
import { todayHere } from '../casework/today-here.ts'

export type DashboardSearch = {
  readonly months?: number | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly partner?: string | undefined
  readonly service?: string | undefined
  readonly population?: string | undefined
  readonly side?: 'plan' | 'provider' | undefined
}

const text = (value: unknown, form: RegExp): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && form.test(String(value))
    ? String(value)
    : undefined

/** What does not fit its form is left out: an address that was cut short still opens. */
export function readSearch(search: Readonly<Record<string, unknown>>): DashboardSearch {
  const day = (value: unknown) => {
    const found = text(value, /^\d{4}-\d\d-\d\d$/)
    return found !== undefined && readDay(found) !== null ? found : undefined
  }
  const [from, to] = [day(search.from), day(search.to)]
  const found = {
    months:
      typeof search.months === 'number' && search.months > 0 && search.months <= 36
        ? search.months
        : undefined,
    ...(from !== undefined && to !== undefined && from <= to ? { from, to } : {}),
    partner: text(search.partner, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    service: text(search.service, /^[A-Za-z-]{1,40}$/),
    population: text(search.population, /^[0-9][a-z]?$/),
    side: search.side === 'plan' || search.side === 'provider' ? search.side : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** The first day of so many months that end with the present one. */
export function monthsAgo(months: number): Day {
  const today = todayHere()
  return addMonths(addDays(today, 1 - Number(today.slice(8))), 1 - months)
}

/** What a county looks at of what plans share, as it stands in the address. */
export type SharedSearch = {
  readonly plan?: string | undefined
  readonly dashboard?: string | undefined
  /** As the State writes it: `Q3 2026`. */
  readonly quarter?: string | undefined
}

export function readSharedSearch(search: Readonly<Record<string, unknown>>): SharedSearch {
  const found = {
    plan: text(search.plan, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    dashboard: text(search.dashboard, /^[a-z]{1,40}$/),
    quarter: text(search.quarter, /^Q[1-4] \d{4}$/),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}
