/** The question whether a new address or phone number is marked as new. */
import type { RuleCheck, RuleContext } from '../rule.ts'

/** Finds a value whose indicator is blank. */
export function valueNotMarked({ place }: RuleContext, element: string, indicator: string): RuleCheck {
  const [valueAt, indicatorAt] = [place(element), place(indicator)]
  return {
    row(values, _row, report) {
      const value = values[valueAt] ?? ''
      if (value !== '' && values[indicatorAt] === '') report({ found: value })
    },
  }
}
