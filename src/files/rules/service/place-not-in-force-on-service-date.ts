/** Looks for a place of service that the national list did not have on the day of the service. */
import { dayNumber } from '#base/day.ts'
import { findCodeSet } from '../../guidance.ts'
import { dayOf, dayOfGuidance } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import { spansOf } from './pairs.ts'

type Span = { readonly from: number; readonly to: number }

export const servicePlaceNotInForceOnServiceDate: RuleFunction = ({ place }) => {
  const placeAt = place('placeOfService')
  const startAt = place('serviceStartDate')
  const spans = spansByPlace()
  return {
    row(values, _row, report) {
      const code = values[placeAt] ?? ''
      const dated = code === '' ? undefined : spans.get(code)
      if (dated === undefined) return
      const day = dayOf(values[startAt])
      if (Number.isNaN(day) || dated.some(({ from, to }) => from <= day && day <= to)) return
      report({ found: code, expected: spansOf(dated), values: { day: values[startAt] ?? '' } })
    },
  }
}

/** The places that have days of their own. The others were there before the program and still are. */
function spansByPlace(): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>()
  for (const { code, since, until } of findCodeSet('place-of-service')?.codes ?? []) {
    if (since === undefined && until === undefined) continue
    const span = {
      from: since === undefined ? Number.NEGATIVE_INFINITY : dayNumber(since),
      to: dayOfGuidance(until, Number.POSITIVE_INFINITY),
    }
    spans.set(code, [...(spans.get(code) ?? []), span])
  }
  return spans
}
