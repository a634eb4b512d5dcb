/** Looks for a reason why a referral loop was closed under a status that says it is open. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const returnClosureReasonButLoopOpen: RuleFunction = ({ place, rule }) => {
  const [statusAt, reasonAt] = [place('referralStatus'), place('referralLoopClosureReason')]
  const closed = statedCodes(rule, 'closed')
  return {
    row(values, _row, report) {
      const [reason, status] = [values[reasonAt] ?? '', values[statusAt] ?? '']
      if (reason === '' || status === '' || closed.includes(status)) return
      report({ found: reason, expected: closed.join(', '), values: { status } })
    },
  }
}
