/** Looks for a reason for denial where nothing was denied. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationDenialReasonButNotDenied: RuleFunction = ({ place, rule }) => {
  const [statusAt, reasonAt] = [place('authorizationStatus'), place('denialReason')]
  const denied = statedCodes(rule, 'denied')
  return {
    row(values, _row, report) {
      const [reason, status] = [values[reasonAt] ?? '', values[statusAt] ?? '']
      if (reason === '' || status === '' || denied.includes(status)) return
      report({ found: reason, expected: denied.join(', '), values: { status } })
    },
  }
}
