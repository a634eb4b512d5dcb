/** Looks for a procedure code with which neither ECM nor a Community Support is billed. */
import { dayNumber } from '#base/day.ts'
import type { RuleFunction } from '../rule.ts'
import { codesOn, isServiceCode } from './pairs.ts'

export const serviceCodeIsNoService: RuleFunction = ({ place, day }) => {
  const codeAt = place('procedureCode')
  return {
    row(values, _row, report) {
      const code = values[codeAt] ?? ''
      if (code === '' || isServiceCode(code)) return
      report({ found: code, expected: codesOn(dayNumber(day)).join(', ') })
    },
  }
}
