/** Looks for a reporting period that begins after the file was made. */
import { dayOf } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import { periodReader } from './period-days.ts'

export const periodBeginsAfterTheFileWasMade: RuleFunction = ({ place }) => {
  const [madeAt, periodAt] = [place('fileProductionDate'), place('fileReportingPeriod')]
  const daysOf = periodReader()
  return {
    row(values, _row, report) {
      const period = values[periodAt] ?? ''
      if (dayOf(values[madeAt]) < daysOf(period).first)
        report({ found: period, expected: values[madeAt] ?? '' })
    },
  }
}
