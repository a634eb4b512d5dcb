/** The question how long after its reporting period a file was made. */
import { statedNumber } from '../number-of.ts'
import { rowDay } from '../row-days.ts'
import type { RuleCheck, RuleContext } from '../rule.ts'
import { periodReader } from './period-days.ts'

/** Finds a file that was made more than the rule's `days` after the last day of its period. */
export function lateAfterThePeriod(context: RuleContext): RuleCheck {
  const { place, rule } = context
  const [madeAt, periodAt] = [place('fileProductionDate'), place('fileReportingPeriod')]
  const most = statedNumber(rule, 'days')
  const madeOn = rowDay(context, 'fileProductionDate')
  const daysOf = periodReader()
  return {
    row(values, row, report) {
      const days = madeOn(values, row) - daysOf(values[periodAt] ?? '').last
      if (days > most) report({ found: values[madeAt] ?? '', expected: String(most), values: { days } })
    },
  }
}
