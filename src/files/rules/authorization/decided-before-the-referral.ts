/** Looks for a decision from before the referral that it decides. */
import { dayOf } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationDecidedBeforeTheReferral: RuleFunction = ({ place }) => {
  const [decidedAt, referredAt] = [place('authorizationStatusDate'), place('referralDate')]
  return {
    row(values, _row, report) {
      if (!(dayOf(values[decidedAt]) < dayOf(values[referredAt]))) return
      const referral = values[referredAt] ?? ''
      report({ found: values[decidedAt] ?? '', expected: referral, values: { referral } })
    },
  }
}
