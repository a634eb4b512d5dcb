/** Looks for more units of a daily or a timed service than its days can hold. */
import { dayOf } from '../day-of.ts'
import { countOf } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { namesOf, pairReader } from './pairs.ts'

export const serviceMoreUnitsThanTheDaysHold: RuleFunction = context => {
  const { place, rule } = context
  const pairIn = pairReader(context)
  const [startAt, endAt, unitsAt] = [
    place('serviceStartDate'),
    place('serviceEndDate'),
    place('serviceUnitCount'),
  ]
  return {
    row(values, _row, report) {
      const pair = pairIn(values)
      const unit = pair?.services[0]?.service.unit
      const unitsADay = unit === undefined ? undefined : rule.numbers?.[unit]
      if (!pair || unitsADay === undefined) return
      const days = dayOf(values[endAt]) - dayOf(values[startAt]) + 1
      if (!(days > 0 && countOf(values[unitsAt]) > days * unitsADay)) return
      report({
        found: values[unitsAt] ?? '',
        expected: String(days * unitsADay),
        values: {
          code: pair.code,
          modifiers: namesOf(pair.modifiers),
          start: values[startAt] ?? '',
          end: values[endAt] ?? '',
        },
      })
    },
  }
}
