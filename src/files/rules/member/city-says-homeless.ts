/** Looks for the word that may stand for an address in place of a city. */
import type { RuleFunction } from '../rule.ts'

export const memberCitySaysHomeless: RuleFunction = ({ place, layout }) => {
  const cityAt = place('memberResidentialCity')
  const word = layout.columns.find(({ element }) => element.allows)?.element.allows?.word
  return {
    row(values, _row, report) {
      const city = values[cityAt] ?? ''
      if (word !== undefined && city.length === word.length && city.toUpperCase() === word)
        report({ found: city })
    },
  }
}
