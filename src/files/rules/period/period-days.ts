/** The first and the last day of a reporting period: `01/2026`, `Q1 2026` or `01/01/2026-01/15/2026`. */
import { dayNumberOf } from '#base/day.ts'
import { dayOf } from '../day-of.ts'

export type PeriodDays = { readonly first: number; readonly last: number }

const noDays: PeriodDays = { first: Number.NaN, last: Number.NaN }

/**
 * Reads periods as days; NaN for a blank or anything else. A file says the same one in every row: it is read
 * once.
 */
export function periodReader(): (text: string) => PeriodDays {
  let lastText = ''
  let lastDays = noDays
  return text => {
    if (text !== lastText) {
      lastText = text
      lastDays = periodDays(text)
    }
    return lastDays
  }
}

function periodDays(text: string): PeriodDays {
  const parts = /^(?:(\d\d)\/|Q([1-4]) )(\d{4})$/.exec(text)
  if (!parts) return { first: dayOf(text.slice(0, 10)), last: dayOf(text.slice(11)) }
  const year = Number(parts[3])
  const firstMonth = parts[1] ? Number(parts[1]) : Number(parts[2]) * 3 - 2
  const months = parts[1] ? 1 : 3
  return { first: firstOfMonth(year, firstMonth), last: firstOfMonth(year, firstMonth + months) - 1 }
}

/** Month 13 is the next year's first. */
function firstOfMonth(year: number, month: number): number {
  return month > 12 ? dayNumberOf(year + 1, month - 12, 1) : dayNumberOf(year, month, 1)
}
