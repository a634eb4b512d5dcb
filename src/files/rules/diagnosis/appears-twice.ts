/** Looks for a diagnosis that stands in two of a row's columns. */
import { keyOf } from '../../layout.ts'
import type { RuleFunction } from '../rule.ts'
import { placesOf } from '../service/pairs.ts'

export const diagnosisAppearsTwice: RuleFunction = context => {
  const places = placesOf(context, 'memberDiagnosisCode')
  return {
    row(values, _row, report) {
      for (let later = 1; later < places.length; later++) {
        const code = values[places[later] ?? -1]
        if (code === '' || code === undefined) continue
        for (let earlier = 0; earlier < later; earlier++) {
          if (values[places[earlier] ?? -1] !== code) continue
          report({ at: keyOf('memberDiagnosisCode', later + 1), found: code })
          break
        }
      }
    },
  }
}
