/** Looks for a row with another production date or reporting period than the rows before it. */
import type { RuleFunction } from '../rule.ts'

export const periodDiffersWithinTheFile: RuleFunction = ({ place }) => {
  const columns = ['fileProductionDate', 'fileReportingPeriod'].map(key => ({ key, at: place(key) }))
  const first = columns.map(() => ({ text: '', row: 0 }))
  return {
    row(values, row, report) {
      for (let column = 0; column < columns.length; column++) {
        const text = values[columns[column]?.at ?? -1] ?? ''
        const said = first[column]
        if (text === '' || said === undefined || text === said.text) continue
        if (said.text === '') {
          said.text = text
          said.row = row
        } else {
          const at = columns[column]?.key ?? ''
          report({ at, found: text, expected: said.text, values: { otherRow: said.row } })
        }
      }
    },
  }
}
