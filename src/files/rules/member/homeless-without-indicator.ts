/** Looks for HOMELESS in place of an address while the homelessness indicator is blank. */
import type { RuleFunction } from '../rule.ts'

export const memberHomelessWithoutIndicator: RuleFunction = ({ place, layout }) => {
  const indicatorAt = place('memberHomelessnessIndicator')
  // The word that may stand for an address, wherever this file allows it under a condition.
  const addresses = layout.columns.flatMap(({ key, element }) =>
    element.allows?.when.when === 'memberHomelessnessIndicator'
      ? [{ key, at: place(key), word: element.allows.word }]
      : [],
  )
  return {
    row(values, _row, report) {
      if (values[indicatorAt] !== '') return
      for (const { key, at, word } of addresses) {
        if (values[at] !== word) continue
        report({ at: key, found: word })
        return
      }
    },
  }
}
