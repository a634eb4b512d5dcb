/** Looks for attempts by mail, which count only when the letter was to one member. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const outreachMailMayBeNoAttempt: RuleFunction = ({ place, rule }) => {
  const methodAt = place('outreachAttemptMethod')
  const mail = statedCodes(rule, 'mail')
  return {
    row(values, _row, report) {
      const method = values[methodAt] ?? ''
      if (method !== '' && mail.includes(method)) report({ found: method })
    },
  }
}
