/** Looks for a diagnosis behind a diagnosis column that was left blank. */
import { keyOf } from '../../layout.ts'
import type { RuleFunction } from '../rule.ts'
import { placesOf } from '../service/pairs.ts'

export const diagnosisGapBetweenCodes: RuleFunction = context => {
  const places = placesOf(context, 'memberDiagnosisCode')
  return {
    row(values, _row, report) {
      let isBehindGap = false
      for (let column = 0; column < places.length; column++) {
        const code = values[places[column] ?? -1] ?? ''
        if (code === '') isBehindGap = true
        else if (isBehindGap) {
          report({ at: keyOf('memberDiagnosisCode', column + 1), found: code })
          return
        }
      }
    },
  }
}
