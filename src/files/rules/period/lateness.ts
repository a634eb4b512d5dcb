/** The question how long after its reporting period a file was made. */
import { dayOf } from '../day-of.ts'
import { statedNumber } from '../number-of.ts'
import type { RuleCheck, RuleContext } from '../rule.ts'
import { periodReader } from './period-days.ts'

/** Finds a file that was made more than the rule's `days` after the last day of its period. */
export function lateAfterThePeriod({ place, rule }: RuleContext): RuleCheck {
  const [madeAt, periodAt] = [place('fileProductionDate'), place('fileReportingPeriod')]
  const most = statedNumber(rule, 'days')
  const daysOf = periodReader()
  return {
    row(values, _row, report) {
      const days = dayOf(values[madeAt]) - daysOf(values[periodAt] ?? '').last
      if (days > most) report({ found: values[madeAt] ?? '', expected: String(most), values: { days } })
    },
  }
}
