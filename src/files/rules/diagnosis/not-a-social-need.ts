/** Looks for codes among the social determinant indicators that are no codes of social needs. */
import { statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const diagnosisNotASocialNeed: RuleFunction = ({ place, rule }) => {
  const at = place('socialDeterminantIndicators')
  const [first, last] = [statedNumber(rule, 'first'), statedNumber(rule, 'last')]
  const isSocial = (text: string, from: number): boolean => {
    const chapter = text.charCodeAt(from + 1) * 10 + text.charCodeAt(from + 2) - 528
    return text.charCodeAt(from) === 90 && first <= chapter && chapter <= last
  }
  return {
    row(values, _row, report) {
      const text = values[at] ?? ''
      for (let from = 0; from < text.length; ) {
        const semicolon = text.indexOf(';', from)
        const to = semicolon < 0 ? text.length : semicolon
        if (!isSocial(text, from)) {
          report({ found: text.slice(from, to), expected: `Z${first}–Z${last}`, values: { first, last } })
        }
        from = to + 1
      }
    },
  }
}
