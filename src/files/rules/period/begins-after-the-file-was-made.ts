/** Looks for a reporting period that begins after the file was made. */
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'
import { periodReader } from './period-days.ts'

export const periodBeginsAfterTheFileWasMade: RuleFunction = context => {
  const { place } = context
  const [madeAt, periodAt] = [place('fileProductionDate'), place('fileReportingPeriod')]
  const madeOn = rowDay(context, 'fileProductionDate')
  const daysOf = periodReader()
  return {
    row(values, row, report) {
      const period = values[periodAt] ?? ''
      if (madeOn(values, row) < daysOf(period).first)
        report({ found: period, expected: values[madeAt] ?? '' })
    },
  }
}
